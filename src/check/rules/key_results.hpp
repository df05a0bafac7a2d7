// Going through the key results that the measure rules hold for.
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

}  // namespace okr::checking
