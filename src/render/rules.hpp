// The catalogue of rules: `okr rules`.
#pragma once

#include <iosfwd>
#include <vector>

#include "check/settings.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// All rules by group, with what okr.yaml makes of their severities and thresholds; the default stands beside what it
/// has changed.
void rules_text(std::ostream& out, const std::vector<checking::RuleState>& states, const Terminal& terminal);

/// A list of `{"rule", "group", "severity", "summary", "options"}` with the defaults.
void rules_json(std::ostream& out);

/// The index of the rules' pages, docs/rules/README.md, with the defaults.
void rules_markdown(std::ostream& out);

}  // namespace okr::render
