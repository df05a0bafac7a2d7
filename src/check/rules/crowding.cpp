// Too many or too few: objectives of a team, key results of an objective or of a person.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"

namespace okr::checking {

namespace {

/// What one team or one person has in one cycle, in the order of the files.
using Holdings = std::map<std::tuple<std::string_view, std::string_view>, std::vector<const Id*>>;

/// Adds `id` to what `holder` has in the cycle of `objective`: an objective of a range belongs to each of its parts.
void add(Holdings& holdings, const Text* holder, const Objective& objective, const Id& id) {
  const std::string_view name = holder == nullptr ? std::string_view() : holder->value;
  for (const std::string& part : objective.time->parts) holdings[{part, name}].push_back(&id);
  if (objective.time->parts.empty()) holdings[{objective.time->name, name}].push_back(&id);
}

/// The others are shown beside the finding, unless they are so many that nobody would read on.
constexpr std::size_t most_notes = 10;

/// Reports each who has over `max` things in a cycle, on the first that is one too many. `begin_of(holder)` begins the
/// sentence, `nouns` goes on with it.
template <class BeginOf>
void report_crowds(Report& report, const Holdings& holdings, std::string_view nouns, std::string_view help,
                   BeginOf begin_of) {
  const Decimal max = report.option("max");
  for (const auto& [key, ids] : holdings) {
    if (Decimal(static_cast<int>(ids.size())) <= max) continue;
    const auto& [cycle, holder] = key;
    std::size_t first_over = 0;
    while (Decimal(static_cast<int>(first_over) + 1) <= max) ++first_over;
    Finding& finding =
        report.at(ids[first_over]->span,
                  fmt::format("{} {} {} in {}, over {}", begin_of(holder), ids.size(), nouns, cycle, max.to_string()),
                  std::string(help));
    for (std::size_t i = 0; i < ids.size() && finding.notes.size() < most_notes; ++i) {
      if (i != first_over) finding.notes.push_back({ids[i]->span, fmt::format("`{}`", ids[i]->value)});
    }
  }
}

/// How many key results were not dropped; nothing where some could not be read.
std::optional<int> count_key_results(const Objective& objective) {
  if (was_unread(objective, "key_results")) return std::nullopt;
  const auto kept = std::count_if(objective.key_results.begin(), objective.key_results.end(),
                                  [](const KeyResult& key_result) { return !key_result.dropped; });
  return static_cast<int>(kept);
}

}  // namespace

void too_many_objectives(Report& report) {
  Holdings teams;
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective) || !objective.time || was_unread(objective, "team")) continue;
    add(teams, objective.team ? &*objective.team : nullptr, objective, objective.id);
  }
  report_crowds(report, teams, "active objectives",
                "keep those that matter most; make the others proposals of a later cycle, or drop them",
                [](std::string_view team) {
                  return team.empty() ? std::string("there are") : fmt::format("team `{}` has", team);
                });
}

void owner_overload(Report& report) {
  Holdings owners;
  each_active_key_result(report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore&) {
    const Text* owner = owner_of(objective, key_result);
    if (owner != nullptr && objective.time) add(owners, owner, objective, key_result.id);
  });
  report_crowds(report, owners, "key results", "hand some of them to those who work on them",
                [](std::string_view owner) { return fmt::format("`{}` owns", owner); });
}

void too_many_key_results(Report& report) {
  const Decimal max = report.option("max");
  for (const Objective& objective : report.workspace().objectives) {
    const auto count = count_key_results(objective);
    if (!is_active(objective) || !count || Decimal(*count) <= max) continue;
    report.at(objective.id.span,
              fmt::format("`{}` has {} key results, over {}", objective.id.value, *count, max.to_string()),
              "keep those that tell whether it is reached; watch the others as KPIs");
  }
}

void too_few_key_results(Report& report) {
  const Decimal min = report.option("min");
  for (const Objective& objective : report.workspace().objectives) {
    const bool measured_below = objective.score_from != ScoreFrom::key_results;
    const auto count = count_key_results(objective);
    if (!is_active(objective) || measured_below || !count || *count == 0 || Decimal(*count) >= min) continue;
    report.at(objective.id.span,
              fmt::format("`{}` has {} key result{}; {} or more show it from several sides", objective.id.value, *count,
                          *count == 1 ? "" : "s", min.to_string()),
              "ask how else one would notice that it is reached, or what must not suffer for it");
  }
}

}  // namespace okr::checking
