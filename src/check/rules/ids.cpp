// Two things with one id.
#include <fmt/format.h>
#include <unordered_map>

#include "check/rules/rules.hpp"

namespace okr::checking {

namespace {

/// Ids that share one name space, met in the order of the files.
class Names {
 public:
  explicit Names(Report& report) : report_(report) {}

  void add(const Id& id, std::string_view noun) {
    if (id.value.empty()) return;
    const auto [first, is_new] = seen_.try_emplace(id.value, Seen{id.span, noun});
    if (is_new) return;
    Finding& finding = report_.at(
        id.span, fmt::format("`{}` is already the id of {}", id.value, first->second.noun),
        id.written ? "give one of the two another id" : "this one was worked out of the title; write an `id`");
    finding.notes.push_back({first->second.span, fmt::format("`{}` is defined here", id.value)});
  }

 private:
  struct Seen {
    Span span;
    std::string_view noun;
  };
  Report& report_;
  std::unordered_map<std::string_view, Seen> seen_;
};

/// Whether two of `list` may have one id. Most lists are short, and their ids differ.
template <class List>
bool may_have_twins(const List& list) {
  constexpr std::size_t short_list = 8;
  if (list.size() > short_list) return true;
  for (auto one = list.begin(); one != list.end(); ++one) {
    for (auto other = list.begin(); other != one; ++other) {
      if (one->id.value == other->id.value) return true;
    }
  }
  return false;
}

template <class List>
void add_all(Report& report, const List& list, std::string_view noun) {
  if (!may_have_twins(list)) return;
  Names names(report);
  for (const auto& each : list) names.add(each.id, noun);
}

}  // namespace

void duplicate_id(Report& report) {
  const Workspace& workspace = report.workspace();
  add_all(report, workspace.config.teams, "a team");
  add_all(report, workspace.config.pillars, "a pillar");
  add_all(report, workspace.config.people, "a person");
  Names names(report);
  for (const Objective& objective : workspace.objectives) {
    names.add(objective.id, "an objective");
    add_all(report, objective.key_results, "a key result of this objective");
  }
  for (const Kpi& kpi : workspace.kpis) names.add(kpi.id, "a KPI");
}

}  // namespace okr::checking
