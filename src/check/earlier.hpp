// The version that a branch left, beside today's: what the rules of integrity compare.
#pragma once

#include "history/match.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::checking {

struct EarlierFacts {
  const Workspace& workspace;
  history::Matching matching;  ///< from the earlier objects to today's
  Scores scores;               ///< of today's readings at the earlier goalposts, as on today's day
};

EarlierFacts earlier_facts(const Workspace& earlier, const Workspace& workspace, Date today);

}  // namespace okr::checking
