// `--at`: a commit in place of the working folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "okr/date.hpp"
#include "okr/history.hpp"

namespace okr::cli {

struct Snapshot {
  std::filesystem::path root;  ///< of the workspace; of a bare repository the repository itself
  Repository repository;
  Commit commit;
  Date day{};  ///< that was named, or the commit's
};

/// The repository of the workspace that `start` is in; where no okr.yaml is on the disk, that of `start`.
/// Throws Failure where there is none.
Repository repository_of(const std::filesystem::path& start);

/// The commit that `name`, a revision or a day, names. Throws Failure where it names nothing.
Commit commit_named(const Repository& repository, const std::string& name);

/// What `at`, a revision or a day, names; nothing where it is empty. Throws Failure where it names nothing.
std::optional<Snapshot> snapshot_of(const std::filesystem::path& start, const std::string& at);

/// The workspace's files in that commit.
SourceTree files_of(const Snapshot& snapshot);

}  // namespace okr::cli
