// The texts of `okr --help`, `okr COMMAND --help` and `okr help TOPIC`.
#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"
#include "render/rules_page.hpp"

namespace okr::cli {

/// All commands by group, the global options and the topics; fits 80 columns and 24 lines.
std::string overview();

/// One command: what it does, its arguments, options and examples; fits 80 columns.
std::string help_of(const Command& command);

/// The pages of docs/ that are about no command, sorted by name.
std::span<const render::Page> topics();

}  // namespace okr::cli
