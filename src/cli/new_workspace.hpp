// Whether a folder can become a workspace.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace okr::cli {

/// The nearest folder, from `folder` upwards, that is there.
std::filesystem::path existing(std::filesystem::path folder);

/// The workspace that `folder` is in or would be in, whether it is there or not; nothing where it is in none.
std::optional<std::filesystem::path> workspace_around(std::filesystem::path folder);

/// Throws Failure where YAML files are in `folder`: they would become OKR files, and `check` would complain of them.
/// `example` completes "take an empty folder, …".
void refuse_files(const std::filesystem::path& folder, std::string_view example);

}  // namespace okr::cli
