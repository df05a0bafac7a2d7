// The git repository that a workspace lies in: its commits, and the workspace's files as they were in one.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/date.hpp"
#include "okr/source_tree.hpp"

namespace okr {

/// One commit. Its day is the committer's, in the time zone that was written down with it.
struct Commit {
  std::string id;      ///< 40 hexadecimal digits
  std::string author;  ///< name
  std::string email;
  std::string summary;  ///< first line of the message
  Date day{};
};

/// One file of a commit's workspace, not read yet.
struct FileVersion {
  std::string path;  ///< relative to the workspace
  std::string blob;  ///< 40 hexadecimal digits; equal ones are equal bytes
};

/// A repository, opened for reading alone: nothing is written, no other program is started, whatever its configuration
/// says, and no other repository is looked at. Every function throws Failure where the repository can't tell.
class Repository {
 public:
  /// The repository that `folder` lies in, with the workspace at `folder`; a bare one is `folder` itself, with the
  /// workspace wherever its only okr.yaml lies.
  explicit Repository(const std::filesystem::path& folder);
  ~Repository();
  Repository(Repository&& other) noexcept;
  Repository& operator=(Repository&& other) noexcept;

  /// The commit that `revision` names, in git's words: `HEAD~2`, a branch, a tag, an abbreviated id.
  Commit commit(std::string_view revision) const;
  /// The last commit on HEAD's first-parent line by the end of `day`.
  Commit commit_by(Date day) const;
  /// The best common ancestor; nothing where the two have none.
  std::optional<Commit> merge_base(const Commit& a, const Commit& b) const;

  /// `from` and its first parents, newest first. In a shallow clone the line ends where the clone does.
  std::vector<Commit> first_parents(const Commit& from) const;
  /// Whether `commit` has parents that this shallow clone does not hold.
  bool is_cut_off(const Commit& commit) const;

  /// The OKR files of the workspace in `commit`, by the rules of load_directory, sorted by path. Where the workspace
  /// lay elsewhere then, its okr.yaml is looked for.
  std::vector<FileVersion> files(const Commit& commit) const;
  /// Whether `commit` has the workspace at all: before its first commit there is none.
  bool has_workspace(const Commit& commit) const;
  /// The bytes of a blob; nothing where it is over the limit of 4 MiB.
  std::optional<std::string> bytes(const std::string& blob) const;
  /// All files of the workspace in `commit`, with their bytes.
  SourceTree tree(const Commit& commit) const;
  /// The same; a file that `other` has with the same bytes is copied from there, not read from the repository.
  SourceTree tree(const Commit& commit, const SourceTree& other) const;
  /// The name that git has for these bytes as a blob, in this repository or not.
  std::string blob_of(std::string_view bytes) const;

  struct Implementation;
  /// For the functions that walk through commits (okr/timeline.hpp, okr/blame.hpp).
  const Implementation& implementation() const { return *implementation_; }

 private:
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace okr
