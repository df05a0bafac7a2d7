// Which object of a later version is which of an earlier one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::history {

/// For each object of the earlier version the one of the later version that it has become; nothing where it is gone.
struct Matching {
  std::vector<std::optional<std::uint32_t>> objectives;      ///< parallel to the earlier objectives
  std::vector<std::vector<std::optional<Ref>>> key_results;  ///< parallel to them and their key results
  std::vector<std::optional<std::uint32_t>> kpis;
};

/// Matches by id, then what is left by title where exactly one of each side has it. A key result is looked for in the
/// objective that its own has become, then anywhere.
Matching match(const Workspace& before, const Workspace& after);

}  // namespace okr::history
