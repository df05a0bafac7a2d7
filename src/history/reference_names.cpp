// Lists references.
#include "history/reference_names.hpp"

#include <string_view>

#include "history/repository.hpp"

namespace okr::history {

std::vector<std::string> reference_names(const std::filesystem::path& folder) {
  const Library library;
  const RepositoryHandle repository = open_repository(folder, "only git has revisions");
  std::vector<std::string> names = {"HEAD"};
  const auto add = [](const char* name, void* payload) {
    for (const std::string_view prefix : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
      const std::string_view full = name;
      if (full.starts_with(prefix)) {
        static_cast<std::vector<std::string>*>(payload)->emplace_back(full.substr(prefix.size()));
      }
    }
    return 0;
  };
  require(git_reference_foreach_name(repository.get(), add, &names), "the repository's branches can't be read");
  return names;
}

}  // namespace okr::history
