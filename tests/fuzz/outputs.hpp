// Every output that okr has of a workspace, and what holds for all bytes in its files.
#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>
#include <vector>

#include "okr/finding.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::fuzz {

struct Shown {
  const Workspace& workspace;
  const Scores& scores;
  const Findings& read_findings;
};

enum class Format { text, github, markdown, json, json_lines, csv, xml, mermaid, diff };

struct Output {
  Format format = Format::text;
  std::function<void(std::ostream&, const Shown&)> write;
};

/// New ones come last: seeds name an output by its number, from `0` on in ASCII.
std::vector<Output> all_outputs();

/// Nothing hidden and no command of a CI system; JSON can be read, XML is well-formed, Markdown has no HTML, mention or
/// link but ours, CSV no formula.
void require_harmless(std::string_view output, Format format);

}  // namespace okr::fuzz
