// The difference of two texts in the form that `git apply` and `patch` take.
#pragma once

#include <iosfwd>
#include <string_view>

#include "render/terminal.hpp"

namespace okr::render {

/// Nothing where both are equal; `before` is empty for a new file. Lines end at LF; three lines around each change are
/// shown. What a terminal or a CI log could take for a command is escaped, and such a line no longer applies.
void unified_diff(std::ostream& out, std::string_view path, std::string_view before, std::string_view after,
                  const Terminal& terminal);

}  // namespace okr::render
