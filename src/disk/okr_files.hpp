// Which files of a workspace's folder are OKR files; the same on disk and in a git revision.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::disk {

/// Whether a file of that path (relative to the workspace) is one by its name.
bool is_okr_file(std::string_view path);

/// False for what is hidden, and for what `exclude` names: a file, or a folder with all that is in it.
bool may_belong(std::string_view path, const std::vector<std::string>& exclude);

}  // namespace okr::disk
