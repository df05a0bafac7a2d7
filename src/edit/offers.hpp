// Fixes that can be applied together.
#pragma once

#include <vector>

#include "okr/finding.hpp"
#include "okr/source_tree.hpp"

namespace okr::edit {

/// One fix, and the findings that have it: all check-ins of a list that are out of order are mended by one.
struct Offer {
  std::vector<Splice> fix;
  Findings findings;
};

/// The fixes of `findings` (in their order), each once. One that meets an earlier one is left for the next time.
std::vector<Offer> offers_of(const Findings& findings);

/// The files with all these fixes applied.
SourceTree with(SourceTree files, const std::vector<const Offer*>& offers);

}  // namespace okr::edit
