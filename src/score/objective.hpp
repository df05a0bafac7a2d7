// Score, band and status of an objective, from those of what it is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::scoring {

/// A key result or a supporting objective as a part of an objective, or an objective as a part of a team or a pillar.
struct Part {
  Decimal weight;
  std::optional<Decimal> score, expected, gap, confidence;
  bool at_risk = false;
};

/// `expected` is left out where there is no gap, so that the two means speak of the same parts.
Part part_of(const KeyResult& key_result, const KeyResultScore& score);
Part part_of(const Objective& objective, const ObjectiveScore& score);

/// The mean of one value of the parts that have it, by weight; a negative weight, which is an error in the files,
/// counts as 0. Nothing where none has it or all weights are 0.
std::optional<Decimal> weighted_mean(const std::vector<Part>& parts, std::optional<Decimal> Part::*value);

/// Works out the objective at `index` in `scores`, whose key results are scored. A supporter that is not worked out
/// yet, as in a loop, counts as unscored.
void score_objective(const Workspace& workspace, const std::vector<std::uint32_t>& supporters, std::uint32_t index,
                     Scores& scores);

}  // namespace okr::scoring
