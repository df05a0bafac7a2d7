// Opens a repository, and finds commits in it.
#include "history/repository.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#include "okr/failure.hpp"

namespace okr {

namespace fs = std::filesystem;

namespace history {

namespace {

/// Where `folder` lies below the working folder.
std::string prefix_of(git_repository* repository, const fs::path& folder) {
  const char* work = git_repository_workdir(repository);
  if (work == nullptr) return {};
  const fs::path below = fs::weakly_canonical(folder).lexically_relative(fs::weakly_canonical(work));
  const std::string path = below.generic_string();
  return path == "." || path.empty() ? "" : path + '/';
}

/// libgit2 1.5 knows nothing of shallow clones: the list is a file of git's.
std::set<std::string> shallow_commits(git_repository* repository) {
  std::set<std::string> commits;
  const fs::path path = fs::path(git_repository_commondir(repository)) / "shallow";
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {};
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) commits.insert(line);
  return commits;
}

/// Newer versions know them, and wait for whoever would write into a pipe.
void refuse_pipe(const fs::path& folder) {
  git_buf found = GIT_BUF_INIT;
  const bool is_found = git_repository_discover(&found, folder.c_str(), 1, nullptr) == 0;
  const fs::path path = is_found ? fs::path(found.ptr) / "shallow" : fs::path();
  git_buf_dispose(&found);
  std::error_code error;
  if (is_found && fs::exists(path, error) && !fs::is_regular_file(path, error)) {
    throw Failure("`" + path.string() + "` is no file", "git keeps there where a shallow clone begins");
  }
}

Date day_of(const git_commit* commit) {
  const std::chrono::sys_seconds when{std::chrono::seconds(git_commit_time(commit))};
  return std::chrono::floor<std::chrono::days>(when + std::chrono::minutes(git_commit_time_offset(commit)));
}

std::string text_of(const char* text) { return text == nullptr ? "" : text; }

}  // namespace

RepositoryHandle open_repository(const fs::path& folder, const std::string& help) {
  refuse_pipe(folder);
  git_repository* repository = nullptr;
  const int code = git_repository_open_ext(&repository, folder.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
  if (code == GIT_ENOTFOUND) {
    throw Failure("`" + folder.string() + "` is not in a git repository", help);
  }
  if (code == GIT_EOWNER) {
    throw Failure("the git repository of `" + folder.string() + "` belongs to somebody else",
                  "if you trust it: git config --global --add safe.directory '" + folder.string() + "'");
  }
  require(code, "the git repository of `" + folder.string() + "` can't be read");
  return RepositoryHandle(repository);
}

Commit describe(const git_commit* commit) {
  const git_signature* author = git_commit_author(commit);
  return {.id = id_of(*git_commit_id(commit)),
          .author = author == nullptr ? "" : text_of(author->name),
          .email = author == nullptr ? "" : text_of(author->email),
          .summary = text_of(git_commit_summary(const_cast<git_commit*>(commit))),
          .day = day_of(commit)};
}

CommitHandle commit_handle(git_repository* repository, const Commit& commit) {
  const git_oid oid = oid_of(commit.id);
  git_commit* handle = nullptr;
  require(git_commit_lookup(&handle, repository, &oid), "the commit `" + commit.id + "` can't be read");
  return CommitHandle(handle);
}

TreeHandle tree_handle(git_repository* repository, const Commit& commit) {
  git_tree* tree = nullptr;
  require(git_commit_tree(&tree, commit_handle(repository, commit).get()),
          "the files of the commit `" + commit.id + "` can't be read");
  return TreeHandle(tree);
}

}  // namespace history

Repository::Repository(const fs::path& folder) : implementation_(std::make_unique<Implementation>()) {
  implementation_->repository = history::open_repository(folder, "only git remembers what the files were");
  git_repository* repository = implementation_->repository.get();
  implementation_->prefix = history::prefix_of(repository, folder);
  implementation_->shallow = history::shallow_commits(repository);
}

Repository::~Repository() = default;
Repository::Repository(Repository&& other) noexcept = default;
Repository& Repository::operator=(Repository&& other) noexcept = default;

Commit Repository::commit(std::string_view revision) const {
  const std::string name(revision);
  if (name.empty() || name.starts_with('-')) throw Failure("`" + name + "` is not a revision");
  git_object* object = nullptr;
  const int code = git_revparse_single(&object, implementation_->repository.get(), name.c_str());
  const history::ObjectHandle owner(object);
  if (code == GIT_EAMBIGUOUS) throw Failure("`" + name + "` is short for more than one commit", "write more of it");
  if (code < 0 && git_repository_head_unborn(implementation_->repository.get()) == 1) {
    throw Failure("`" + name + "` is not a revision of this repository", "it has no commits yet");
  }
  if (code < 0) {
    throw Failure("`" + name + "` is not a revision of this repository",
                  implementation_->shallow.empty() ? "name a commit, a branch, a tag, or a day such as 2026-05-15"
                                                   : "this clone is shallow: git fetch --unshallow brings the rest");
  }
  git_object* peeled = nullptr;
  if (git_object_peel(&peeled, object, GIT_OBJECT_COMMIT) < 0) throw Failure("`" + name + "` is not a commit");
  const history::ObjectHandle handle(peeled);
  return history::describe(reinterpret_cast<const git_commit*>(peeled));
}

Commit Repository::commit_by(Date day) const {
  const std::vector<Commit> line = first_parents(commit("HEAD"));
  for (const Commit& commit : line) {
    if (commit.day <= day) return commit;
  }
  throw Failure("there is no commit by " + to_string(day),
                is_cut_off(line.back()) ? "this clone is shallow and begins on " + to_string(line.back().day) +
                                              ": git fetch --unshallow brings the rest"
                                        : "the first is of " + to_string(line.back().day));
}

std::optional<Commit> Repository::merge_base(const Commit& a, const Commit& b) const {
  const git_oid first = history::oid_of(a.id), second = history::oid_of(b.id);
  git_oid base{};
  const int code = git_merge_base(&base, implementation_->repository.get(), &first, &second);
  if (code < 0 && !implementation_->shallow.empty()) {
    throw Failure("where the two part lies before this shallow clone begins", "git fetch --unshallow brings the rest");
  }
  if (code == GIT_ENOTFOUND) return std::nullopt;
  history::require(code, "where the two commits part can't be told");
  return commit(history::id_of(base));
}

std::vector<Commit> Repository::first_parents(const Commit& from) const {
  std::vector<Commit> line = {from};
  while (!is_cut_off(line.back())) {
    const auto commit = history::commit_handle(implementation_->repository.get(), line.back());
    if (git_commit_parentcount(commit.get()) == 0) break;
    git_commit* parent = nullptr;
    history::require(git_commit_parent(&parent, commit.get(), 0),
                     "a commit before `" + line.back().id + "` is missing");
    line.push_back(history::describe(history::CommitHandle(parent).get()));
  }
  return line;
}

bool Repository::is_cut_off(const Commit& commit) const { return implementation_->shallow.contains(commit.id); }

std::vector<FileVersion> Repository::files(const Commit& commit) const {
  git_repository* repository = implementation_->repository.get();
  const history::TreeHandle tree = history::tree_handle(repository, commit);
  const std::optional<std::string> prefix = history::workspace_prefix(repository, tree.get(), implementation_->prefix);
  if (!prefix) throw Failure("there was no `okr.yaml` in the repository then");
  return history::list_files(repository, tree.get(), *prefix);
}

bool Repository::has_workspace(const Commit& commit) const {
  git_repository* repository = implementation_->repository.get();
  const history::TreeHandle tree = history::tree_handle(repository, commit);
  return history::workspace_prefix(repository, tree.get(), implementation_->prefix).has_value();
}

std::optional<std::string> Repository::bytes(const std::string& blob) const {
  return history::read_blob(implementation_->repository.get(), history::oid_of(blob));
}

SourceTree Repository::tree(const Commit& commit) const { return tree(commit, {}); }

SourceTree Repository::tree(const Commit& commit, const SourceTree& other) const {
  SourceTree tree;
  for (FileVersion& file : files(commit)) {
    const auto there = std::ranges::lower_bound(other.files, file.path, {}, &SourceFile::path);
    const bool same = there != other.files.end() && there->path == file.path && !there->too_large &&
                      blob_of(there->bytes) == file.blob;
    std::optional<std::string> bytes = same ? there->bytes : this->bytes(file.blob);
    SourceFile source{std::move(file.path), {}, !bytes};
    if (bytes) source.bytes = std::move(*bytes);
    tree.files.push_back(std::move(source));
  }
  return tree;
}

std::string Repository::blob_of(std::string_view bytes) const {
  git_oid oid{};
  history::require(git_odb_hash(&oid, bytes.data(), bytes.size(), GIT_OBJECT_BLOB), "a file can't be hashed");
  return history::id_of(oid);
}

}  // namespace okr
