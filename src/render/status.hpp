// The dashboard: what a team looks at together.
#pragma once

#include <iosfwd>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// By cycle and team: each objective with its pace, each key result on its way; then what is proposed, the KPIs, and
/// what needs a word. No line is wider than the terminal, where that has at least 40 columns.
void status_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                 const Terminal& terminal);

void status_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);

}  // namespace okr::render
