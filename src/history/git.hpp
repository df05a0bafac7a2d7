// libgit2's handles with owners, and its errors as Failure: the one place where its conventions are known.
#pragma once

#include <git2.h>
#include <memory>
#include <string>

namespace okr::history {

template <auto free>
struct Free {
  template <class T>
  void operator()(T* handle) const {
    free(handle);
  }
};

using RepositoryHandle = std::unique_ptr<git_repository, Free<git_repository_free>>;
using ObjectHandle = std::unique_ptr<git_object, Free<git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Free<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Free<git_tree_free>>;
using BlobHandle = std::unique_ptr<git_blob, Free<git_blob_free>>;
using DiffHandle = std::unique_ptr<git_diff, Free<git_diff_free>>;
using OdbHandle = std::unique_ptr<git_odb, Free<git_odb_free>>;

/// libgit2 wants to be started and ended, once for each user.
class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

/// What went wrong last, in libgit2's words.
std::string last_error();

/// Throws Failure with `what` and libgit2's own reason where `code` is an error.
void require(int code, const std::string& what);

git_oid oid_of(const std::string& id);
std::string id_of(const git_oid& oid);

}  // namespace okr::history
