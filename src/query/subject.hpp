// What a query asks an objective, a key result or a KPI about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::query {

/// The answers of one object; views of the workspace. What it does not have is empty.
struct Subject {
  std::string_view team, owner, pillar, state, kind, status;
  std::string id;            ///< whole
  std::string_view part_of;  ///< of a key result its objective's id
  std::vector<std::string_view> tags;
  std::string_view cycle;
  const Cycle* time = nullptr;
  std::vector<std::string> titles;  ///< folded
  std::optional<Decimal> score, confidence;
  bool stale = false;
  std::optional<Decimal> age;  ///< days since its last reading
};

/// `ref` must name something. A key result has what its objective has, but for its own owner, tags, status, score,
/// confidence and readings; an objective is as stale as the most stale of its key results.
Subject subject_of(const Workspace& workspace, const Scores& scores, Ref ref);

}  // namespace okr::query
