// Which readings are wanted.
#pragma once

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::scoring {

/// After how many days a KPI's reading is stale: its own `check_in_every`, its file's, the workspace's, else 31.
int check_in_every(const Config& config, const Kpi& kpi);

/// Whether a check-in still tells something: a key result of an active objective whose cycle has begun, neither dropped
/// nor done; any KPI.
bool takes_check_ins(const Workspace& workspace, Ref ref, Date today);

/// Whether a check-in is wanted today: it takes some, and the last one is `check_in_every` or more days ago, or there
/// is none.
bool is_due(const Workspace& workspace, const Scores& scores, Ref ref);

}  // namespace okr::scoring
