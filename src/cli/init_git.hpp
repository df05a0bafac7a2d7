// `okr init --git`: has git merge the files of a workspace by `okr merge-driver`.
#pragma once

#include <filesystem>

#include "cli/command.hpp"

namespace okr::cli {

/// Sets it up in the workspace at `root`, and says what was done. Doing it again changes nothing. Throws Failure where
/// the workspace is in no git repository, with nothing written.
void set_up_git(const std::filesystem::path& root, const Context& context);

}  // namespace okr::cli
