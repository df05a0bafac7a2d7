// How two trees differ, place by place.
#pragma once

#include <string>
#include <vector>

#include "edit/tree.hpp"

namespace okr::test {

/// `objectives/0/key_results/2/title`.
struct TreeDifference {
  std::string path;
  const edit::Tree* before = nullptr;  ///< null: it is new
  const edit::Tree* after = nullptr;   ///< null: it is gone
  std::optional<std::uint32_t> key;    ///< the node of the key of what is gone
  bool is_wrapped = false;             ///< a sentence that is a map with this title now
};

/// All differences; an item that is new in a list is one, not one for each behind it. Both must outlive the result.
std::vector<TreeDifference> differences(const edit::Tree& before, const edit::Tree& after);

/// The place of the value that was made of the node `origin`.
std::string path_to(const edit::Tree& tree, std::uint32_t origin);

}  // namespace okr::test
