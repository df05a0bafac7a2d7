// The repository that a folder is in, by its files alone.
#pragma once

#include <filesystem>
#include <optional>

namespace okr::disk {

/// The nearest folder, upwards from `folder` itself, that has a `.git`: a folder, or a file as in worktrees and
/// submodules. Nothing where there is none.
std::optional<std::filesystem::path> find_repository(std::filesystem::path folder);

}  // namespace okr::disk
