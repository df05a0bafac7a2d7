// Makes new files.
#pragma once

#include <filesystem>
#include <vector>

#include "okr/source_tree.hpp"

namespace okr::disk {

/// Makes the files below `root` (absolute), in their order, with the folders that they and `root` need: all of them,
/// flushed to the disk, or none. Nothing that is there is replaced, and no symbolic link below `root` followed. Throws
/// Failure.
void create_files(const std::filesystem::path& root, const std::vector<SourceFile>& files);

}  // namespace okr::disk
