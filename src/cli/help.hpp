// The texts of `okr --help`, `okr COMMAND --help` and `okr help TOPIC`.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "render/rules_page.hpp"

namespace okr::cli {

/// All commands by group, the global options and the topics; fits 80 columns and 24 lines.
std::string overview();

/// One command: what it does, its arguments, options and examples; fits 80 columns.
std::string help_of(const Command& command);

/// An option as help tells of it.
struct OptionHelp {
  std::vector<std::string> names;  ///< `-o`, `--output`
  std::string type;                ///< of its value: `FILE`; empty where it takes none
  std::string summary;
  bool is_global = false;
};

/// The options of a command and those that every command takes, in the order of its help.
std::vector<OptionHelp> options_of(const Command& command);

/// The pages of docs/ that are about no command, sorted by name.
std::span<const render::Page> topics();

}  // namespace okr::cli
