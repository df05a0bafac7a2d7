// What the process is started with, as a value: the tests run the whole program with one of their own.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/date.hpp"
#include "render/terminal.hpp"

namespace okr::cli {

/// Everything that the program knows of the world besides its arguments and the disk.
struct Environment {
  std::map<std::string, std::string, std::less<>> variables;
  std::filesystem::path folder;  ///< the working folder, absolute
  Date local_date{};
  Date (*clock)() = nullptr;  ///< the local date now, for what runs for days; null: it stands still
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int terminal_width = 0;   ///< columns; 0 where it is unknown
  int terminal_height = 0;  ///< rows; 0 where it is unknown
  /// Keeps what the end of the process takes apart faster than the program does. Null: nothing is kept.
  std::vector<std::shared_ptr<void>>* kept = nullptr;

  /// The variable's value; nothing where it is unset or empty.
  std::optional<std::string_view> variable(std::string_view name) const;
};

/// The environment of this process: the one place that reads the clock. `variables` is main's `environ`.
Environment environment_of_process(const char* const* variables);

enum class Color { automatic, always, never };

/// Colour: `--color`, else NO_COLOR, else CLICOLOR_FORCE, else whether stdout is a terminal. Width: COLUMNS, else the
/// terminal's, else 80. UTF-8: what LC_ALL, else LC_CTYPE, else LANG names.
render::Terminal terminal_of(const Environment& environment, Color color);

/// The CI system that runs this, as far as `okr check` fits in with it.
struct Ci {
  enum class System { none, github, gitlab };
  System system = System::none;
  std::string step_summary;  ///< the file that GitHub shows as the summary of the step; empty where there is none
};

/// What GITHUB_ACTIONS, GITLAB_CI and GITHUB_STEP_SUMMARY say.
Ci ci_of(const Environment& environment);

/// The day that counts as today: `flag` (from `--today`), else `at` (the day that `--at` means), else OKR_TODAY, else
/// the local date. Throws Failure where the one that counts is not a date.
Date today_of(const Environment& environment, const std::string& flag, std::optional<Date> at = {});

}  // namespace okr::cli
