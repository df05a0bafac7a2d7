// Reads two values of git's configuration; no other program is started for it.
#include "okr/git_user.hpp"

#include "history/git.hpp"

namespace okr {
namespace {

using history::Free;
using ConfigHandle = std::unique_ptr<git_config, Free<git_config_free>>;

ConfigHandle open_config(const std::filesystem::path& folder) {
  git_repository* repository = nullptr;
  const int found = git_repository_open_ext(&repository, folder.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
  const history::RepositoryHandle owner(repository);
  git_config* config = nullptr;
  const int code = found == 0 ? git_repository_config_snapshot(&config, repository) : git_config_open_default(&config);
  if (code != 0) return nullptr;
  ConfigHandle handle(config);
  if (found == 0) return handle;
  git_config* snapshot = nullptr;  // texts are only given out of one
  return git_config_snapshot(&snapshot, handle.get()) == 0 ? ConfigHandle(snapshot) : nullptr;
}

std::string value_of(git_config* config, const char* name) {
  const char* value = nullptr;
  return git_config_get_string(&value, config, name) == 0 && value != nullptr ? value : "";
}

}  // namespace

std::optional<GitUser> git_user(const std::filesystem::path& folder) {
  const history::Library library;
  const ConfigHandle config = open_config(folder);
  if (!config) return std::nullopt;
  GitUser user{value_of(config.get(), "user.name"), value_of(config.get(), "user.email")};
  return user.name.empty() && user.email.empty() ? std::nullopt : std::optional(std::move(user));
}

}  // namespace okr
