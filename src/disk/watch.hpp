// Waiting until somebody saves a file.
#pragma once

#include <filesystem>

#include "disk/open.hpp"

namespace okr::disk {

/// Watches a folder with all below it. What happens between two calls of `wait` is not missed.
class Watch {
 public:
  /// Throws Failure where `root` is no folder.
  explicit Watch(std::filesystem::path root);

  /// Returns once something in or below the folder has been written, moved, made or removed, and it is quiet again; at
  /// once where that was since the last call. Where the system can't tell, it looks twice a second.
  void wait();

 private:
  void look_at_all();

  std::filesystem::path root_;
  Descriptor events_;  ///< none: look from time to time
};

}  // namespace okr::disk
