// What a command is to the program: a row of the table, a declaration of its options, a body.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/value.hpp"
#include "okr/date.hpp"
#include "render/terminal.hpp"

namespace CLI {
class App;
}

namespace okr::cli {

struct Environment;
struct Snapshot;

/// The exit codes, the same for every command. What can't be read or makes no sense throws Failure (2) instead.
inline constexpr int exit_done = 0, exit_findings = 1, exit_failure = 2, exit_bug = 3;

/// What a body works with: the global options in their usable form, and the streams.
struct Context {
  std::filesystem::path folder;           ///< the working folder, which a PATH or FILE argument is relative to
  std::filesystem::path workspace_start;  ///< where the search for the workspace begins: `-C`, else `folder`
  Date today{};
  bool quiet = false;  ///< leave out what is neither asked for nor an error
  render::Terminal terminal;
  std::vector<std::string> arguments;  ///< all that is no option, as it was written; as many as the command takes
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Environment& environment;  ///< for what is not worked out above
  const Snapshot* at = nullptr;    ///< `--at`: the files as they were; null: as they are
};

/// A command with its options filled in. Returns the exit code.
using Body = std::function<int(const Context&)>;

/// What a command takes besides options.
struct Arguments {
  static constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

  std::string_view usage = {};    ///< `ID`, `[PATH...]`; empty where there are none
  std::string_view summary = {};  ///< for `--help`, in a few words
  std::size_t least = 0;
  std::size_t most = 0;
  Values first = value::nothing;  ///< what the first argument stands for
  Values rest = value::nothing;   ///< and each one behind it
};

/// One row of the table.
struct Command {
  std::string_view name;
  std::string_view group;
  std::string_view brief;     ///< for the overview: at most 25 columns, of every second one of a group 22
  std::string_view summary;   ///< for its own help: one line, under 55 columns
  std::string_view examples;  ///< lines for `--help`, each ended by a line feed
  Arguments arguments;
  /// Declares the command's options, and returns what runs once they are read.
  Body (*declare)(CLI::App& app);
};

/// All commands, by group, in the order of the overview.
std::span<const Command* const> commands();
/// The command of that name, or null.
const Command* command_named(std::string_view name);
/// What runs where no command is named.
const Command& default_command();

}  // namespace okr::cli
