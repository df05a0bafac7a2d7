// Looks at a folder before a workspace is made of it.
#include "cli/new_workspace.hpp"

#include "okr/failure.hpp"
#include "okr/source_tree.hpp"

namespace okr::cli {

namespace fs = std::filesystem;

fs::path existing(fs::path folder) {
  std::error_code ignored;
  while (!fs::is_directory(folder, ignored)) folder = folder.parent_path();
  return folder;
}

std::optional<fs::path> workspace_around(fs::path folder) {
  std::error_code ignored;
  for (folder = existing(std::move(folder));; folder = folder.parent_path()) {
    if (fs::exists(fs::symlink_status(folder / config_name, ignored))) return folder;
    if (folder == folder.root_path()) return std::nullopt;
  }
}

void refuse_files(const fs::path& folder, std::string_view example) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return;
  const SourceTree there = load_directory(folder);
  if (there.files.empty()) return;
  throw Failure("`" + (folder / there.files.front().path).string() +
                    "` would become an OKR file, as all YAML files below `okr.yaml` do",
                "nothing was written: take an empty folder, " + std::string(example));
}

}  // namespace okr::cli
