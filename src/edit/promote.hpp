// Making an objective or a key result of a KPI that is outside its range.
#pragma once

#include <string>

#include "edit/create.hpp"
#include "edit/draft.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What is not worked out of the KPI; empty: as it follows from it.
struct PromoteWords {
  std::string title;   ///< of the objective
  std::string target;  ///< of the key result; else the end of the healthy range that is missed
  std::string cycle, team, owner;
  std::string objective;  ///< the id of an objective that gets the key result; empty: a draft of its own
};

/// Drafts what brings the KPI back: a key result that it measures, from its last reading to its range, in an objective
/// of its own or in one that is there. Throws Failure where the KPI has no reading, or is within its range and no
/// target is given.
Created promote(Draft& draft, const Workspace& workspace, const Scores& scores, Ref kpi, const PromoteWords& words);

}  // namespace okr::edit
