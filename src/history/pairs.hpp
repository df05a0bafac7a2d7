// The objects of two versions as one list.
#pragma once

#include <vector>

#include "history/match.hpp"
#include "okr/workspace.hpp"

namespace okr::history {

/// One object; nothing on the side where it is not there.
struct Pair {
  Ref before, after;

  Ref either() const { return after ? after : before; }
};

/// Later objectives in their order, each before its key results and those that left it; then objectives that are gone,
/// and KPIs likewise.
std::vector<Pair> pairs_of(const Workspace& before, const Workspace& after, const Matching& matching);

}  // namespace okr::history
