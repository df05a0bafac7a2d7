// Carrying an objective into another cycle.
#pragma once

#include <string>
#include <vector>

#include "edit/create.hpp"
#include "edit/draft.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

struct CarryWords {
  Cycle to;
  std::string id;     ///< empty: the old one with the cycle's name
  std::string state;  ///< empty: none, which is active
};

struct Carried {
  Created objective;
  std::vector<std::string> left;  ///< key results that were reached, done or dropped: they stay behind
};

/// Makes the objective's successor in the cycle: what was not reached, its baselines the last readings, in the
/// sentences too; without check-ins. The old one names it in `carried_to`. What it supports is followed to the
/// successor where that was carried on as well. Throws Failure where it was carried there already, or nothing is left
/// to carry.
Carried carry(Draft& draft, const Workspace& workspace, const Scores& scores, Ref objective, const CarryWords& words);

/// `record-time` in 2026-Q3 is `record-time-2026-q3`; a cycle that the id ends with already gives way.
std::string id_in_cycle(const Config& config, const std::string& id, const std::string& cycle);

}  // namespace okr::edit
