// `--at`: a commit in place of the working folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "okr/date.hpp"
#include "okr/failure.hpp"
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

struct Committed {
  Repository repository;
  Commit commit;
};

/// The repository of the context's files, and the commit that they are of, or follow: what `--at` names, else HEAD.
/// Throws Failure where there is no repository or no commit.
Committed committed_of(const Context& context);

/// Says on stderr in one line how the output is less than it could be, and why.
void say_without_commits(const Context& context, std::string_view how, const Failure& why);

/// The workspace's files in that commit.
SourceTree files_of(const Snapshot& snapshot);

}  // namespace okr::cli
