// The texts of `okr --help` and `okr COMMAND --help`.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace okr::cli {

/// All commands by group, and the global options; fits 80 columns and 24 lines.
std::string overview();

/// One command: what it does, its arguments, options and examples; fits 80 columns.
std::string help_of(const Command& command);

}  // namespace okr::cli
