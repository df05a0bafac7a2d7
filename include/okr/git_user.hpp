// Who git thinks is at work.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace okr {

/// `user.name` and `user.email`; either may be empty.
struct GitUser {
  std::string name, email;
};

/// As git's configuration says: the repository's that `folder` is in, else the user's. Nothing where neither says
/// anything, or it can't be read.
std::optional<GitUser> git_user(const std::filesystem::path& folder);

}  // namespace okr
