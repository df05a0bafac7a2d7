// From a key result back to a KPI: what was reached is watched, so that it stays.
#pragma once

#include <string>
#include <vector>

#include "edit/draft.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// Makes a KPI of each key result of an objective that is measured by its own readings. Its healthy range ends at the
/// target where that was met, else at the last reading, which is its first one: what is good enough now. They stand
/// behind the KPIs of the objective's file. Returns their ids.
std::vector<std::string> keep_as_kpis(Draft& draft, const Workspace& workspace, const Scores& scores, Ref objective);

}  // namespace okr::edit
