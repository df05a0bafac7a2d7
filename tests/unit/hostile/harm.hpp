// What an output must never have, whatever stands in the files.
#pragma once

#include <string>
#include <string_view>

namespace okr::tests {

/// The first hidden character (but line feeds, and colours where they are asked for) or command of a CI system; empty
/// where there is none.
std::string harm_in(std::string_view output, bool has_colors = false);

/// The same of annotations for GitHub, each line of which is one command of ours, or none.
std::string harm_in_annotations(std::string_view output);

/// A mention in Markdown: an `@` right before a name, or a `#` or `!` before a number, outside of code.
std::string mention_in(std::string_view markdown);

/// A field that a spreadsheet takes for a formula.
std::string formula_in(std::string_view csv);

}  // namespace okr::tests
