// Names that make a file an OKR file, and those that keep it from being one.
#include "disk/okr_files.hpp"

#include "disk/glob.hpp"
#include "okr/source_tree.hpp"

namespace okr::disk {

bool is_okr_file(std::string_view path) {
  return path != config_name && (path.ends_with(".yaml") || path.ends_with(".yml"));
}

bool may_belong(std::string_view path, const std::vector<std::string>& exclude) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return !name.starts_with('.') && !matches_any(exclude, path);
}

}  // namespace okr::disk
