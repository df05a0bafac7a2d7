// What objectives support and depend on.
#include "check/rules/hierarchy.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/rules/rules.hpp"
#include "model/ids.hpp"

namespace okr::checking {

namespace {

/// Calls `visit(objective, reference, supported objective)` for every `supports` that names one.
template <class Visit>
void each_support(const Workspace& workspace, Visit visit) {
  for (const Objective& objective : workspace.objectives) {
    for (const Reference& reference : objective.supports) {
      if (reference.ref && reference.ref.to != Ref::To::kpi) {
        visit(objective, reference, workspace.objectives[reference.ref.index]);
      }
    }
  }
}

bool is_below_top(const Config& config, const Objective& objective) {
  return objective.team && config.depth(objective.team->value) > 0;
}

}  // namespace

void supports_downward(Report& report) {
  const Config& config = report.workspace().config;
  each_support(report.workspace(), [&](const Objective& own, const Reference& reference, const Objective& supported) {
    if (!own.team || !supported.team || own.team->value == supported.team->value) return;
    if (!config.is_within(supported.team->value, own.team->value)) return;
    Finding& finding =
        report.at(reference.name.span,
                  fmt::format("`{}` of team `{}` supports `{}` of team `{}`, which is below it", own.id.value,
                              own.team->value, reference.name.value, supported.team->value),
                  "let the lower team's objective support this one");
    finding.notes.push_back({supported.id.span, fmt::format("`{}` is defined here", supported.id.value)});
  });
}

void cycle_mismatch(Report& report) {
  each_support(report.workspace(), [&](const Objective& own, const Reference& reference, const Objective& supported) {
    if (!own.time || !supported.time || own.time->overlaps(*supported.time)) return;
    Finding& finding =
        report.at(reference.name.span,
                  fmt::format("`{}` is in cycle `{}`, which does not overlap `{}`, the cycle of `{}`",
                              reference.name.value, supported.cycle->value, own.cycle->value, own.id.value),
                  "support something of the same time, or move one of them");
    finding.notes.push_back({supported.cycle->span, fmt::format("the cycle of `{}`", supported.id.value)});
  });
}

void unaligned_objective(Report& report) {
  const Workspace& workspace = report.workspace();
  for (const Objective& objective : workspace.objectives) {
    if (!is_open(objective) || !objective.supports.empty() || was_unread(objective, "supports")) continue;
    if (!is_below_top(workspace.config, objective)) continue;
    report.at(objective.id.span,
              fmt::format("`{}` of team `{}` supports nothing", objective.id.value, objective.team->value),
              "name what it contributes to under `supports`");
  }
}

void unsupported_objective(Report& report) {
  const Workspace& workspace = report.workspace();
  const bool has_lower_teams = std::any_of(workspace.config.teams.begin(), workspace.config.teams.end(),
                                           [](const Team& team) { return team.parent_index.has_value(); });
  if (!has_lower_teams || report.facts().unknown_supports || !workspace.unread_files.empty()) return;
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    const bool is_top = objective.team && workspace.config.team(objective.team->value) != nullptr &&
                        workspace.config.depth(objective.team->value) == 0;
    if (!is_open(objective) || !is_top || !report.facts().supporters[o].empty()) continue;
    report.at(objective.id.span, fmt::format("no team supports `{}`", objective.id.value),
              "ask who contributes to it, or whether it is one team's own");
  }
}

namespace {

/// Many objectives support the same one: the words of its key results are worked out once.
class HandedDown {
 public:
  explicit HandedDown(const Workspace& workspace) : workspace_(workspace) {}

  Ref copied_by(const Objective& objective) {
    if (objective.supports.empty()) return {};
    const std::string words = model::id_from_title(objective.title.value);
    if (words.empty()) return {};
    for (const Reference& reference : objective.supports) {
      if (!reference.ref || reference.ref.to == Ref::To::kpi) continue;
      const std::vector<std::string>& above = words_below(reference.ref.index);
      const auto same = std::find(above.begin(), above.end(), words);
      if (same == above.end()) continue;
      return {Ref::To::key_result, reference.ref.index, static_cast<std::uint32_t>(same - above.begin())};
    }
    return {};
  }

 private:
  const std::vector<std::string>& words_below(std::uint32_t objective) {
    const auto [entry, is_new] = words_.try_emplace(objective);
    if (is_new) {
      for (const KeyResult& key_result : workspace_.objectives[objective].key_results) {
        entry->second.push_back(model::id_from_title(key_result.title.value));
      }
    }
    return entry->second;
  }

  const Workspace& workspace_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> words_;
};

}  // namespace

Ref copied_key_result(const Workspace& workspace, const Objective& objective) {
  return HandedDown(workspace).copied_by(objective);
}

void copied_cascade(Report& report) {
  const Workspace& workspace = report.workspace();
  HandedDown handed_down(workspace);
  for (const Objective& objective : workspace.objectives) {
    if (!is_open(objective)) continue;
    const Ref copied = handed_down.copied_by(objective);
    if (!copied) continue;
    Finding& finding = report.at(objective.title.span,
                                 fmt::format("`{}` repeats a key result of what it supports", objective.title.value),
                                 "say what this team will make better so that the key result moves");
    finding.notes.push_back({workspace.key_result(copied).title.span,
                             fmt::format("the key result of `{}`", workspace.objective(copied).id.value)});
  }
}

void shaky_dependency(Report& report) {
  const Workspace& workspace = report.workspace();
  for (const Objective& objective : workspace.objectives) {
    if (!is_open(objective)) continue;
    for (const Reference& reference : objective.depends_on) {
      if (reference.ref.to != Ref::To::objective) continue;
      const Objective& needed = workspace.objective(reference.ref);
      const bool unsettled = needed.is(State::draft) || needed.is(State::dropped);
      const bool later = needed.time && objective.time && needed.time->last > objective.time->last;
      if (!unsettled && !later) continue;
      const std::string why = unsettled ? fmt::format("is {}", to_string(needed.state_or_active()))
                                        : fmt::format("ends later, on {}", to_string(needed.time->last));
      Finding& finding =
          report.at(reference.name.span,
                    fmt::format("`{}`, which `{}` depends on, {}", reference.name.value, objective.id.value, why),
                    "talk to its team");
      finding.notes.push_back({needed.id.span, fmt::format("`{}` is defined here", needed.id.value)});
    }
  }
}

}  // namespace okr::checking
