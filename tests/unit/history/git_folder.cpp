// Builds repositories by libgit2, so that no test needs the git program.
#include "unit/history/git_folder.hpp"

#include <vector>

#include "history/git.hpp"
#include "okr/date.hpp"

namespace okr::test {

namespace {

using namespace okr::history;

RepositoryHandle open(const std::filesystem::path& path) {
  git_repository* repository = nullptr;
  require(git_repository_open(&repository, path.c_str()), "open");
  return RepositoryHandle(repository);
}

CommitHandle look_up(git_repository* repository, const git_oid& oid) {
  git_commit* commit = nullptr;
  require(git_commit_lookup(&commit, repository, &oid), "commit");
  return CommitHandle(commit);
}

/// The tree of all that is in the working folder.
TreeHandle add_all(git_repository* repository) {
  git_index* index = nullptr;
  require(git_repository_index(&index, repository), "index");
  require(git_index_clear(index), "clear");
  require(git_index_add_all(index, nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr), "add");
  git_oid oid{};
  require(git_index_write_tree(&oid, index), "write-tree");
  require(git_index_write(index), "write");
  git_index_free(index);
  git_tree* tree = nullptr;
  require(git_tree_lookup(&tree, repository, &oid), "tree");
  return TreeHandle(tree);
}

}  // namespace

GitFolder::GitFolder() {
  const Library library;
  git_repository* repository = nullptr;
  git_repository_init_options options{};
  require(git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION), "options");
  options.flags = GIT_REPOSITORY_INIT_MKDIR;
  options.initial_head = "main";
  require(git_repository_init_ext(&repository, path().c_str(), &options), "init");
  git_repository_free(repository);
}

void GitFolder::remove(std::string_view relative) const { std::filesystem::remove_all(path() / relative); }

std::string GitFolder::commit(std::string_view day, std::string_view author, std::string_view second_parent,
                              std::string message) {
  const Library library;
  const RepositoryHandle repository = open(path());
  const auto noon = std::chrono::sys_seconds(parse_date(day).value()) + std::chrono::hours(10);
  git_signature* signature = nullptr;
  const std::string name(author);
  require(
      git_signature_new(&signature, name.c_str(), "someone@northwind.example", noon.time_since_epoch().count(), 120),
      "signature");
  std::vector<CommitHandle> parents;
  git_oid head{};
  if (git_reference_name_to_id(&head, repository.get(), "HEAD") == 0)
    parents.push_back(look_up(repository.get(), head));
  if (!second_parent.empty()) parents.push_back(look_up(repository.get(), oid_of(std::string(second_parent))));
  std::vector<const git_commit*> pointers;
  for (const CommitHandle& parent : parents) pointers.push_back(parent.get());
  const TreeHandle tree = add_all(repository.get());
  git_oid oid{};
  if (message.empty()) message = "Change of " + std::string(day) + "\n\nMore of it.\n";
  require(git_commit_create(&oid, repository.get(), "HEAD", signature, signature, nullptr, message.c_str(), tree.get(),
                            pointers.size(), pointers.data()),
          "commit");
  git_signature_free(signature);
  return id_of(oid);
}

void GitFolder::check_out(std::string_view branch, std::string_view start) {
  const Library library;
  const RepositoryHandle repository = open(path());
  const std::string name = "refs/heads/" + std::string(branch);
  git_oid oid = oid_of(std::string(start));
  git_reference* reference = nullptr;
  require(git_reference_create(&reference, repository.get(), name.c_str(), &oid, 1, nullptr), "branch");
  git_reference_free(reference);
  require(git_repository_set_head(repository.get(), name.c_str()), "head");
  git_checkout_options options{};
  require(git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION), "options");
  options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_REMOVE_UNTRACKED;
  require(git_checkout_head(repository.get(), &options), "checkout");
}

}  // namespace okr::test
