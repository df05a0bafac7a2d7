// The files of a workspace as values: whoever read them (disk, a git revision, an editor's buffer), all the rest is
// alike.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace okr {

/// The file that makes a folder a workspace.
inline constexpr std::string_view config_name = "okr.yaml";

/// One file: its path relative to the workspace, with `/` between the parts, and its bytes as they are.
struct SourceFile {
  std::string path;
  std::string bytes;
  bool too_large = false;  ///< over the 4 MiB limit: `bytes` is empty, and reading says so
};

/// A file that the system refused to hand over, and why.
struct Unreadable {
  std::string path;
  std::string reason;
};

/// All files of one workspace, sorted by path (bytewise), `okr.yaml` among them.
struct SourceTree {
  std::vector<SourceFile> files;
  std::vector<Unreadable> unreadable;
};

/// The workspace that `start` is in: the nearest folder, upwards, with an `okr.yaml`.
/// Throws Failure where there is none.
std::filesystem::path find_workspace(const std::filesystem::path& start);

/// Reads the OKR files below `root` (see docs/format.md for which they are). Symbolic links are not followed, anything
/// but a regular file is passed over. A file that can't be read is listed in `unreadable`; throws Failure only where
/// `root` itself can't be.
SourceTree load_directory(const std::filesystem::path& root);

}  // namespace okr
