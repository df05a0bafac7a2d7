// One file's bytes.
#pragma once

#include <filesystem>
#include <string>

#include "disk/open.hpp"
#include "okr/source_tree.hpp"

namespace okr::disk {

/// Reads `name` in `folder` into `tree`, as `path`: among its files, or among its unreadable ones. What is not a
/// regular file, or is gone by now, is passed over.
void read_file(const Descriptor& folder, const std::string& name, std::string path, SourceTree& tree);

/// Reads the file at `path`, relative to the workspace `root`, as load_directory does: never through a symbolic link.
SourceTree read_one_file(const std::filesystem::path& root, const std::string& path);

/// The bytes of the regular file at `path`. Throws Failure where there is none, and where it is over 4 MiB.
std::string read_named_file(const std::filesystem::path& path);

}  // namespace okr::disk
