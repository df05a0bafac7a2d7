// Walks from commits to their parents by libgit2.
#include "history/ancestry.hpp"

#include <algorithm>

namespace okr::history {

std::optional<Trail> trail_of(git_repository* repository, const git_commit* commit, const std::string& path,
                              const Trail& near) {
  Trail trail = {id_of(*git_commit_tree_id(commit))};
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t depth = trail.size() - 1;
    if (depth < near.size() && near[depth] == trail.back()) return near;
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const git_oid folder = oid_of(trail.back());
    const TreeHandle tree = open_tree(repository, &folder);
    const git_tree_entry* entry = git_tree_entry_byname(tree.get(), path.substr(begin, end - begin).c_str());
    const bool is_last = end == path.size();
    if (entry == nullptr || git_tree_entry_type(entry) != (is_last ? GIT_OBJECT_BLOB : GIT_OBJECT_TREE) ||
        git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK) {
      return std::nullopt;
    }
    trail.push_back(id_of(*git_tree_entry_id(entry)));
    begin = end + 1;
  }
  return trail;
}

bool is_cut_off(const Repository::Implementation& repository, const git_commit* commit) {
  return repository.shallow.contains(id_of(*git_commit_id(commit)));
}

std::vector<CommitHandle> parents_of(const Repository::Implementation& repository, const git_commit* commit) {
  std::vector<CommitHandle> parents;
  if (is_cut_off(repository, commit)) return parents;
  for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
    git_commit* parent = nullptr;
    require(git_commit_parent(&parent, commit, i),
            "a commit before `" + id_of(*git_commit_id(commit)) + "` is missing");
    parents.emplace_back(parent);
  }
  return parents;
}

std::vector<OldFile> files_replaced(git_repository* repository, const git_commit* before, const git_commit* after) {
  const TreeHandle old_tree = open_tree(repository, git_commit_tree_id(before));
  const TreeHandle new_tree = open_tree(repository, git_commit_tree_id(after));
  git_diff* diff = nullptr;
  require(git_diff_tree_to_tree(&diff, repository, old_tree.get(), new_tree.get(), nullptr),
          "two commits can't be compared");
  const DiffHandle owner(diff);
  std::vector<OldFile> files;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
    const git_diff_file& old = git_diff_get_delta(diff, i)->old_file;
    const bool is_regular = old.mode == GIT_FILEMODE_BLOB || old.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    if (is_regular) files.push_back({old.path, id_of(old.id)});
  }
  return files;
}

}  // namespace okr::history
