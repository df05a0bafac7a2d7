// The selected objectives as a tree of who supports what: what every format of `okr tree` prints.
#pragma once

#include <cstddef>
#include <vector>

#include "okr/workspace.hpp"
#include "render/selection.hpp"

namespace okr::render {

struct TreeNode {
  std::size_t item = 0;  ///< index into Selection::objectives
  int depth = 0;         ///< 0 for a root
  bool last = false;     ///< no sibling follows
  bool again = false;    ///< stands above, with all that is below it
};

/// The nodes, each followed by those below it. An objective stands below what it supports, or below the objective whose
/// key result it supports. Roots are those that support nothing selected; then what is left, for a loop has no root,
/// and what would stand deeper than `deepest` begins anew. Linear in objectives and references.
std::vector<TreeNode> alignment_tree(const Workspace& workspace, const Selection& selection, int deepest);

}  // namespace okr::render
