// Differences by team, objective and object: what both outputs for people print.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/diff.hpp"

namespace okr::render {

/// All differences of one object; of an objective whose key results alone changed there are none.
struct DiffObject {
  std::string title;  ///< else its id; in one line of at most 200 columns, safe to print
  Ref before, after;
  std::span<const Difference> differences{};

  bool is_added() const { return !differences.empty() && differences.front().kind == DifferenceKind::added; }
  bool is_removed() const { return !differences.empty() && differences.front().kind == DifferenceKind::removed; }
  /// What its score did; null where that is nothing.
  const ScoreDifference* score() const;
};

struct DiffObjective {
  DiffObject objective;
  std::string cycle;
  std::vector<DiffObject> key_results;
};

struct DiffTeam {
  std::string name;  ///< safe to print
  std::vector<DiffObjective> objectives;
};

struct DiffParts {
  std::vector<DiffTeam> teams;  ///< in the order of okr.yaml, others behind them
  std::vector<DiffObject> kpis;
  std::vector<DiffObject> declared;  ///< teams and pillars
};

DiffParts diff_parts(const DiffReport& report, const Glyphs& signs);

}  // namespace okr::render
