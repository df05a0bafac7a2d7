// Edits at random, each with what it is to change.
#pragma once

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "edit/draft.hpp"
#include "unit/edit/tree_difference.hpp"
#include "unit/edit/version.hpp"

namespace okr::test {

/// One edit, and what it is to change.
struct Intent {
  std::string what;
  std::function<void(edit::Draft&, const Version&)> apply;
  /// Whether the difference at `path` (file and place) was meant.
  std::function<bool(const std::string& path, const TreeDifference&)> is_meant;
  /// Whether what was meant is there.
  std::function<bool(const Version& after)> is_done;
  bool again_is_refused = true;
};

/// A check-in, a move to another state, a dropping, a renaming, something new or a carrying into one of the cycles.
/// Many make no sense, and have to be refused.
Intent random_edit(const Version& version, Date today, const std::vector<std::string>& cycles, std::mt19937& random);

}  // namespace okr::test
