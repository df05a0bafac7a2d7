// What later readings are worth at earlier goalposts: the way to tell progress from a target that was moved.
#pragma once

#include "history/match.hpp"
#include "okr/workspace.hpp"

namespace okr::history {

/// `before` with the readings of `after`: check-ins, `current`, what is done, the KPIs' values. Measures, weights,
/// which key results there are, who supports whom and all else stay as they were. Its scores minus those of `before`
/// are progress; the scores of `after` minus its scores come from moved goalposts.
Workspace with_later_readings(const Workspace& before, const Workspace& after, const Matching& matching);

}  // namespace okr::history
