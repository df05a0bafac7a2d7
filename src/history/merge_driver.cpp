// Writes the merge driver into a repository's configuration.
#include "history/merge_driver.hpp"

#include "history/repository.hpp"

namespace okr::history {
namespace {

using ConfigHandle = std::unique_ptr<git_config, Free<git_config_free>>;

constexpr const char* entries[][2] = {
    {"merge.okr.name", "OKR files, by objectives, key results and check-ins"},
    {"merge.okr.driver", "okr merge-driver %O %A %B %L %P"},
};

bool has_entry(git_config* config, const char* key, std::string_view value) {
  git_buf text = GIT_BUF_INIT;
  const bool found = git_config_get_string_buf(&text, config, key) == 0 && std::string_view(text.ptr) == value;
  git_buf_dispose(&text);
  return found;
}

}  // namespace

std::filesystem::path configuration_of(const std::filesystem::path& folder) {
  const Library library;
  const RepositoryHandle repository =
      open_repository(folder, "make one by `git init`, then run `okr init --git` again");
  return std::filesystem::path(git_repository_commondir(repository.get())) / "config";
}

bool set_merge_driver(const std::filesystem::path& configuration) {
  const Library library;
  const std::string what = "`" + configuration.string() + "` can't be written";
  git_config* opened = nullptr;
  require(git_config_open_ondisk(&opened, configuration.c_str()), what);
  const ConfigHandle config(opened);
  bool changed = false;
  for (const auto& [key, value] : entries) {
    if (has_entry(config.get(), key, value)) continue;
    require(git_config_set_string(config.get(), key, value), what);
    changed = true;
  }
  return changed;
}

}  // namespace okr::history
