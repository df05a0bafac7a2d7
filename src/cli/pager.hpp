// What a report that is longer than the terminal goes through: `$PAGER`.
#pragma once

#include <iosfwd>
#include <string_view>

#include "cli/environment.hpp"

namespace okr::cli {

/// Writes `text` to `out`, which is stdout; through the shell command in PAGER where that is set, stdout is a terminal,
/// and `text` has more lines than it. LESS is `FRX` for the pager unless it is set: less then shows colours, and leaves
/// on the screen what it has shown.
void print(std::string_view text, std::ostream& out, const Environment& environment);

}  // namespace okr::cli
