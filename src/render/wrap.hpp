// Long text in lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::render {

/// Untrusted text as lines of at most `columns` (at least 1), broken at spaces and where it has line feeds; a longer
/// word is cut. Every line is safe to print at the start of a line.
std::vector<std::string> wrapped(std::string_view untrusted, int columns);

}  // namespace okr::render
