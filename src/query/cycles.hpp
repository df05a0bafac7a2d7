// Cycles beside those of today.
#pragma once

#include <string>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::query {

/// Names of cycles.
struct Neighbours {
  std::vector<std::string> last, next;
};

/// Before and after today's year, half, quarter and month the one of the same kind; of the cycles that `okr.yaml`
/// declares the one that ended last and the one that begins next.
Neighbours neighbours_of(const Config& config, Date today);

}  // namespace okr::query
