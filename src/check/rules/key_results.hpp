// Going through the key results that a rule holds for.
#pragma once

#include "check/context.hpp"

namespace okr::checking {

/// Calls `visit(objective, key result)` for all that are neither closed nor dropped.
template <class Visit>
void each_open_key_result(const Workspace& workspace, Visit visit) {
  for (const Objective& objective : workspace.objectives) {
    if (!is_open(objective)) continue;
    for (const KeyResult& key_result : objective.key_results) {
      if (!key_result.dropped) visit(objective, key_result);
    }
  }
}

/// Adopted and not over, and nothing that could not be read may say otherwise.
inline bool is_active(const Objective& objective) {
  return objective.is(State::active) && !was_unread(objective, "state") && !objective.id.value.empty();
}

/// Calls `visit(objective, key result, its score)` for all of active objectives that were not dropped.
template <class Visit>
void each_active_key_result(const Report& report, Visit visit) {
  const Workspace& workspace = report.workspace();
  for (std::size_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    if (!is_active(objective)) continue;
    for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
      const KeyResult& key_result = objective.key_results[k];
      if (!key_result.dropped) visit(objective, key_result, report.facts().scores.objectives[o].key_results[k]);
    }
  }
}

inline bool runs_today(const Report& report, const Objective& objective) {
  return objective.time && objective.time->contains(report.today());
}

}  // namespace okr::checking
