// The names that a repository has for commits.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace okr::history {

/// Branches, tags and the branches of other repositories, as short as git takes them, of the repository that `folder`
/// is in; `HEAD` first. Throws Failure where there is none.
std::vector<std::string> reference_names(const std::filesystem::path& folder);

}  // namespace okr::history
