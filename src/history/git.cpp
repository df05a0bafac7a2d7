// libgit2's start and end, errors and names.
#include "history/git.hpp"

#include "okr/failure.hpp"

namespace okr::history {

Library::Library() {
  require(git_libgit2_init(), "libgit2 can't be started");
  // What is read is shown, never written: its hash need not be worked out again.
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
}

Library::~Library() { git_libgit2_shutdown(); }

std::string last_error() {
  const git_error* error = git_error_last();
  return error == nullptr || error->message == nullptr ? "no reason given" : error->message;
}

void require(int code, const std::string& what) {
  if (code < 0) throw Failure(what + ": " + last_error());
}

git_oid oid_of(const std::string& id) {
  git_oid oid{};
  require(git_oid_fromstr(&oid, id.c_str()), "`" + id + "` is not the name of a git object");
  return oid;
}

std::string id_of(const git_oid& oid) {
  std::string id(GIT_OID_HEXSZ, '\0');
  git_oid_fmt(id.data(), &oid);
  return id;
}

}  // namespace okr::history
