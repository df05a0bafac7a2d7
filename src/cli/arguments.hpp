// The arguments of one call, read into their usable form: nothing behind this sees a raw flag.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/environment.hpp"

namespace okr::cli {

/// The options that every command takes, before or after its name.
struct GlobalOptions {
  std::string workspace;  ///< `-C`: relative to the working folder; empty where it is not given
  std::string today;      ///< `--today`, not yet read
  std::string at;         ///< `--at`, a revision or a day, not yet looked up
  Color color = Color::automatic;
  bool quiet = false;
};

struct Call {
  GlobalOptions globals;
  std::vector<std::string> arguments;
  Body body;           ///< empty where the call is answered by text alone
  std::string answer;  ///< help or version
};

/// Where the command's name stands: the first argument that is neither a global option nor its value. Nothing where
/// another option comes first: that is one of the default command.
std::optional<std::size_t> find_command(const std::vector<std::string>& args);

/// A dash alone stands for stdin, and one before a digit or a point is a minus: neither is an option.
bool is_option(std::string_view arg);

/// Reads a call. Throws Failure where it makes no sense, naming what it does not know and what is nearest to it.
Call parse(const std::vector<std::string>& args);

}  // namespace okr::cli
