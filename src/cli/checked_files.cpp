// Maps paths on the command line to the files of a workspace.
#include "cli/checked_files.hpp"

#include <algorithm>
#include <string_view>

#include "okr/failure.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;

bool is_at_or_below(std::string_view path, std::string_view above) {
  return above == "." || path == above ||
         (path.size() > above.size() && path.starts_with(above) && path[above.size()] == '/');
}

/// Marks what is at or below `above`. Returns whether there was anything.
bool mark(const SourceTree& tree, std::string above, std::vector<bool>& marks) {
  if (above.size() > 1 && above.ends_with('/')) above.pop_back();
  bool any = false;
  for (std::size_t i = 0; i < tree.files.size(); ++i) {
    if (!is_at_or_below(tree.files[i].path, above)) continue;
    marks[i] = true;
    any = true;
  }
  const auto refused = [&](const Unreadable& file) { return is_at_or_below(file.path, above); };
  return any || std::ranges::any_of(tree.unreadable, refused);
}

std::string nearest_path(const SourceTree& tree, const std::string& path) {
  std::vector<std::string_view> paths;
  for (const SourceFile& file : tree.files) paths.push_back(file.path);
  const std::string_view nearest = text::nearest(path, paths);
  return nearest.empty() ? "" : "did you mean `" + std::string(nearest) + "`?";
}

}  // namespace

std::vector<bool> files_named(const SourceTree& tree, const std::vector<std::string>& paths, const fs::path& root,
                              const fs::path& folder) {
  std::vector<bool> marks(tree.files.size(), paths.empty());
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::path on_disk = fs::weakly_canonical(folder / path, error);
    if (!error && mark(tree, on_disk.lexically_relative(root).generic_string(), marks)) continue;
    if (mark(tree, fs::path(path).lexically_normal().generic_string(), marks)) continue;
    if (fs::exists(on_disk, error)) continue;
    throw Failure("there is no file `" + path + "`", nearest_path(tree, path));
  }
  return marks;
}

}  // namespace okr::cli
