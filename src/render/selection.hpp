// What of a workspace is to be shown.
#pragma once

#include <cstdint>
#include <vector>

#include "okr/query.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::render {

/// Indices into a workspace, in the order of printing.
struct Selection {
  struct Item {
    std::uint32_t objective = 0;
    std::vector<std::uint32_t> key_results;  ///< those of the objective that are shown; may be none
  };
  std::vector<Item> objectives;
  std::vector<std::uint32_t> kpis;
};

/// The whole workspace: what `okr list` shows without a query.
Selection everything(const Workspace& workspace);

/// The running cycles, whatever the state of their objectives, and all KPIs: what `okr status` shows without a query.
Selection running(const Workspace& workspace, Date today);

/// What of `selection` belongs to a running cycle, and its KPIs.
Selection running_of(Selection selection, const Workspace& workspace, Date today);

/// What of `selection` has to do with the fiscal year of `today`, or has an unknown cycle, and its KPIs.
Selection year_of(Selection selection, const Workspace& workspace, Date today);

/// What matches the query: key results with their objectives, objectives and KPIs. Throws QueryError as matches does.
Selection select(const Query& query, const Workspace& workspace, const Scores& scores);

}  // namespace okr::render
