// The report of a meeting: one page, or minutes to begin with.
#pragma once

#include <iosfwd>
#include <string_view>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/rules_page.hpp"
#include "render/selection.hpp"

namespace okr::render {

/// The meeting that a report is for: what comes first in the page, and what the minutes are about.
enum class Meeting { planning, check_in, review };

/// `planning`, `check-in`, `review`.
std::string_view name_of(Meeting meeting);

/// One file that asks for nothing else: style, script and drawings stand in it, and its security policy names the two
/// by their digests. It is well-formed XML, too.
void report_html(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                 Meeting meeting);

void report_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                     Meeting meeting);

/// `report_script.js` and `report_style.css`, as they were when the program was built.
std::span<const Page> report_parts();

}  // namespace okr::render
