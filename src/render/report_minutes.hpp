// The minutes that each kind of meeting begins with, in Markdown, below their title.
#pragma once

#include <iosfwd>

#include "render/report.hpp"

namespace okr::render {

/// What moved, what needs a word.
void check_in_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);
/// What is drafted and proposed, how its sentences are read, and which questions are open.
void planning_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);
/// What was met, what was learned, what is carried.
void review_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);

}  // namespace okr::render
