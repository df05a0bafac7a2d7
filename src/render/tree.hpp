// The alignment tree: who supports what.
#pragma once

#include <iosfwd>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

struct TreeOptions {
  bool key_results = false;  ///< the selected ones, each below its objective
};

/// No line is wider than the terminal, where that has at least 40 columns; a tree too deep for it goes on below.
void tree_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const TreeOptions& options, const Terminal& terminal);
void tree_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const TreeOptions& options);
void tree_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                   const TreeOptions& options);

}  // namespace okr::render
