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

/// One JSON document; its shape is in docs/commands/check.md. `checked` is the number of files that were looked at;
/// `baselined` findings are not among `findings`.
void findings_json(std::ostream& out, const SourceTree& files, const Findings& findings, std::size_t checked,
                   Date today, std::size_t baselined = 0);

/// `2 errors, 1 warning in 37 files (1 fixable with --fix, 1 more with --unsafe-fixes; 12 in the baseline)`, or `no
/// problems in 37 files`; no line feed. `baselined` findings are not among `findings`.
std::string findings_summary(const Findings& findings, std::size_t checked, std::size_t baselined = 0);

}  // namespace okr::render
