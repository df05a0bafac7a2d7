// Replaces files: each holds its old bytes or its new ones, whatever happens.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "disk/open.hpp"

namespace okr::disk {

/// Keeps all others who write to a workspace waiting while it lives. Take it before reading what is to be changed.
class Lock {
 public:
  /// Waits for it. Throws Failure where `root` can't be opened or locked.
  explicit Lock(std::filesystem::path root);
  const std::filesystem::path& root() const { return root_; }
  const Descriptor& folder() const { return folder_; }

 private:
  std::filesystem::path root_;
  Descriptor folder_;
};

struct Replacement {
  std::string path;  ///< relative to the workspace
  std::string_view before, after;
  bool is_new = false;  ///< there is no such file; the folders that it needs are made
};

/// Replaces regular files of a workspace, in their order. All new bytes are on the disk before the first file is
/// replaced, so that a full disk leaves all as they were. A file's mode stays. Throws Failure, with nothing replaced
/// and nothing left over, where a file no longer holds `before` (or a new one is there), is read-only or a link, or
/// can't be written.
void replace_files(const Lock& lock, const std::vector<Replacement>& files);

/// Writes `bytes` to the file at `path`, new or in place of a regular one, in the same way. Throws Failure.
void put_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace okr::disk
