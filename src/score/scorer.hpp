// Scores of a workspace, or of some of its objectives, on one day after the other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "okr/score.hpp"
#include "score/alignment.hpp"
#include "score/readings.hpp"

namespace okr::scoring {

/// What does not depend on the day is worked out once. The workspace has to stay as it is for as long.
class Scorer {
 public:
  /// Of all objectives.
  explicit Scorer(const Workspace& workspace);
  /// Of those at `objectives`, and of those that their scores are worked out from. All others have no key results, no
  /// score and no status in what `on` gives.
  Scorer(const Workspace& workspace, std::span<const std::uint32_t> objectives);

  Scores on(Date today) const;

 private:
  const Workspace& workspace_;
  std::vector<Readings> kpis_;
  Supporters supporters_;
  std::vector<std::uint32_t> order_;  ///< of the objectives to score: each behind its supporters
};

}  // namespace okr::scoring
