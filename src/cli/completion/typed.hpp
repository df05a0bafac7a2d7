// How far a call has been typed: its command, what stands before the word that is completed.
#pragma once

#include <CLI/App.hpp>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace okr::cli {

struct Typed {
  const Command* command = nullptr;  ///< null: none is named
  bool is_help = false;              ///< `okr help`
  bool is_unknown = false;           ///< something is named that is no command
  std::vector<std::string> arguments;
  std::vector<const CLI::Option*> used;
  const CLI::Option* pending = nullptr;  ///< the option whose value comes next
  bool options_end = false;              ///< behind `--`
  std::string workspace;                 ///< of `-C`
};

/// Reads the words before the last one; `app` takes the options of the command, else those of the default one.
Typed typed_of(std::span<const std::string> before, CLI::App& app);

}  // namespace okr::cli
