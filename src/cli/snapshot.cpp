// Finds the commit that `--at` names.
#include "cli/snapshot.hpp"

#include <ostream>

#include "okr/failure.hpp"
#include "okr/source_tree.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// A bare repository, or one whose workspace is gone by now, has no okr.yaml on the disk.
std::filesystem::path workspace_or(const std::filesystem::path& start) {
  try {
    return find_workspace(start);
  } catch (const Failure&) {
    return start;
  }
}

}  // namespace

Repository repository_of(const std::filesystem::path& start) { return Repository(workspace_or(start)); }

Commit commit_named(const Repository& repository, const std::string& name) {
  const std::optional<Date> day = parse_date(name);
  return day ? repository.commit_by(*day) : repository.commit(name);
}

std::optional<Snapshot> snapshot_of(const std::filesystem::path& start, const std::string& at) {
  if (at.empty()) return std::nullopt;
  std::filesystem::path root = workspace_or(start);
  Repository repository(root);
  Commit commit = commit_named(repository, at);
  const Date today = parse_date(at).value_or(commit.day);
  return Snapshot{std::move(root), std::move(repository), std::move(commit), today};
}

Committed committed_of(const Context& context) {
  if (context.at != nullptr) return {Repository(context.at->root), context.at->commit};
  Repository repository = repository_of(context.workspace_start);
  Commit head = repository.commit("HEAD");
  return {std::move(repository), std::move(head)};
}

void say_without_commits(const Context& context, std::string_view how, const Failure& why) {
  if (context.quiet) return;
  context.err << how << ": " << text::printable(why.what());
  if (!why.help().empty()) context.err << "; " << text::printable(why.help());
  context.err << '\n';
}

SourceTree files_of(const Snapshot& snapshot) { return snapshot.repository.tree(snapshot.commit); }

}  // namespace okr::cli
