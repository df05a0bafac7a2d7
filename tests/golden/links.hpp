// Links from a page to what is in the repository.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "golden/blocks.hpp"

namespace okr::golden {

/// A complaint for each link and picture that leads nowhere: no such file, or no such heading in it. `folder` is the
/// page's. Addresses in the web are not looked at.
std::vector<std::string> link_complaints(const std::vector<Block>& blocks, const std::filesystem::path& folder);

}  // namespace okr::golden
