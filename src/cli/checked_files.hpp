// Which files `okr check PATH…` reports on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "okr/source_tree.hpp"

namespace okr::cli {

/// For each file of `tree`, whether one of `paths` is that file or a folder above it; all where there are no paths. A
/// path is relative to `folder`, else to the workspace at `root`.
/// Throws Failure for one that is neither a file of the workspace nor anything on the disk.
std::vector<bool> files_named(const SourceTree& tree, const std::vector<std::string>& paths,
                              const std::filesystem::path& root, const std::filesystem::path& folder);

}  // namespace okr::cli
