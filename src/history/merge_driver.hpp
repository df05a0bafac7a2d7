// The merge driver in a repository's configuration.
#pragma once

#include <filesystem>

namespace okr::history {

/// The file of the configuration of the repository that `folder` is in: the main one's where that is a worktree. Throws
/// Failure where `folder` is in no repository.
std::filesystem::path configuration_of(const std::filesystem::path& folder);

/// Names `okr merge-driver` as the merge driver `okr` in that file. False: it was there already. Throws Failure where
/// it can't be written.
bool set_merge_driver(const std::filesystem::path& configuration);

}  // namespace okr::history
