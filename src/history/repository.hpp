// What a Repository holds.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "history/git.hpp"
#include "okr/history.hpp"

namespace okr {

struct Repository::Implementation {
  history::Library library;
  history::RepositoryHandle repository;
  std::string prefix;               ///< of the workspace's paths in the repository: empty, or a path and a `/`
  std::set<std::string> shallow{};  ///< commits whose parents this clone does not hold
};

namespace history {

/// Where the workspace lies in `tree`: at `prefix` if there is an okr.yaml, else at the only place where there is one;
/// nothing where there is none. A place that is a workspace today beside the one at `prefix` is another's. Throws
/// Failure where it may be more than one.
std::optional<std::string> workspace_prefix(git_repository* repository, git_tree* tree, const std::string& prefix);

/// The OKR files below `prefix`, sorted by path.
std::vector<FileVersion> list_files(git_repository* repository, git_tree* tree, const std::string& prefix);

/// A blob's bytes; nothing where it has more than 4 MiB.
std::optional<std::string> read_blob(git_repository* repository, const git_oid& oid);

/// The repository that `folder` is in. Throws Failure, with `help` where there is none.
RepositoryHandle open_repository(const std::filesystem::path& folder, const std::string& help);

Commit describe(const git_commit* commit);
CommitHandle commit_handle(git_repository* repository, const Commit& commit);
TreeHandle tree_handle(git_repository* repository, const Commit& commit);
TreeHandle open_tree(git_repository* repository, const git_oid* oid);

}  // namespace history

}  // namespace okr
