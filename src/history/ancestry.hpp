// Going from a commit to its parents, and finding a file again in them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "history/repository.hpp"

namespace okr::history {

/// The names of a tree, of the folders on the way to a file in it, and of the file's blob, from the root on.
using Trail = std::vector<std::string>;

/// The trail of `path` in the tree of `commit`; nothing where no regular file is there. `near` is the trail of the same
/// path in another commit: from the first folder that is the same in both, nothing is looked into.
std::optional<Trail> trail_of(git_repository* repository, const git_commit* commit, const std::string& path,
                              const Trail& near);

/// Whether a shallow clone ends at the commit. libgit2 tells of parents there or of none, as its version is.
bool is_cut_off(const Repository::Implementation& repository, const git_commit* commit);

/// The parents that are there: none of a first commit, and of one where a shallow clone ends.
std::vector<CommitHandle> parents_of(const Repository::Implementation& repository, const git_commit* commit);

/// What `before` has and `after` has not, or has with other bytes: each as its path and blob before. Renames are not
/// looked for.
struct OldFile {
  std::string path, blob;
};
std::vector<OldFile> files_replaced(git_repository* repository, const git_commit* before, const git_commit* after);

/// Work that waits at commits, taken from the newest on, so that a commit is reached after its children.
template <class Work>
class NewestFirst {
 public:
  bool empty() const { return waiting_.empty(); }
  /// The work at that commit; made where there is none.
  Work& at(const git_commit* commit) { return waiting_[{git_commit_time(commit), id_of(*git_commit_id(commit))}]; }
  /// The newest commit's id and its work, which no longer waits.
  std::pair<std::string, Work> take() {
    auto node = waiting_.extract(waiting_.begin());
    return {node.key().second, std::move(node.mapped())};
  }

 private:
  std::map<std::pair<git_time_t, std::string>, Work, std::greater<>> waiting_;
};

}  // namespace okr::history
