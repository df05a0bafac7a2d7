// Findings for people and for programs. Paths, lines and columns are worked out here: a finding has only its span.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "okr/date.hpp"
#include "okr/finding.hpp"
#include "okr/source_tree.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Each finding with its source line, a caret and the other places that matter.
void findings_text(std::ostream& out, const SourceTree& files, const Findings& findings, const Terminal& terminal);

/// One line each: `path:line:column: severity: message [rule]`.
void findings_concise(std::ostream& out, const SourceTree& files, const Findings& findings);

/// One JSON document; its shape is in docs/commands/check.md. `checked` is the number of files that were looked at.
void findings_json(std::ostream& out, const SourceTree& files, const Findings& findings, std::size_t checked,
                   Date today);

/// `2 errors, 1 warning in 37 files (1 fixable with --fix)`, or `no problems in 37 files`; no line feed.
std::string findings_summary(const Findings& findings, std::size_t checked);

}  // namespace okr::render
