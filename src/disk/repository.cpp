// Finds the root of a repository.
#include "disk/repository.hpp"

namespace okr::disk {

namespace fs = std::filesystem;

std::optional<fs::path> find_repository(fs::path folder) {
  while (true) {
    std::error_code unreadable;
    if (fs::exists(folder / ".git", unreadable)) return folder;
    if (!folder.has_relative_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

}  // namespace okr::disk
