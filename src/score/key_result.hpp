// Score, pace and status of one key result.
#pragma once

#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "score/readings.hpp"

namespace okr::scoring {

/// `kpis` are the readings of the workspace's KPIs, in their order.
KeyResultScore score_key_result(const Workspace& workspace, const std::vector<Readings>& kpis,
                                const Objective& objective, const KeyResult& key_result, Date today);

}  // namespace okr::scoring
