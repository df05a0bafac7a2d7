// Weights that make no mean.
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"

namespace okr::checking {

namespace {

/// Reports a negative weight; says whether it was one.
bool report_negative(Report& report, Said<Decimal> weight) {
  if (!weight || weight->value >= 0) return false;
  report.at(weight->span, fmt::format("a weight of {} is negative", weight->value.to_string()),
            "write 0 or more; left out it is 1");
  return true;
}

/// Looks at the weights of one list, that of `owner`.
template <class List>
void look_at(Report& report, const List& list, const Id& owner, std::string_view noun) {
  bool negative = false;
  bool all_zero = !list.empty();
  for (const auto& each : list) {
    negative = report_negative(report, each.weight) || negative;
    all_zero = all_zero && each.weight && each.weight->value == 0;
  }
  if (!all_zero || negative) return;
  report.at(owner.span, fmt::format("all {} of `{}` weigh 0", noun, owner.value), "give one of them a weight");
}

}  // namespace

void bad_weight(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_open(objective)) continue;
    report_negative(report, objective.weight);
    look_at(report, objective.key_results, objective.id, "key results");
    for (const KeyResult& key_result : objective.key_results) {
      if (key_result.fields.milestones) {
        look_at(report, key_result.fields.milestones->value, key_result.id, "milestones");
      }
    }
  }
}

}  // namespace okr::checking
