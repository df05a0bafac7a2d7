// One workspace as the editor has it: the files on the disk, and over them those that are open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "okr/check.hpp"
#include "okr/read.hpp"
#include "okr/score.hpp"

namespace okr::lsp {

/// A text that is open in the editor.
struct OpenFile {
  std::string uri;  ///< as the editor spells it
  std::int64_t version = 0;
  std::string text;
};

/// A workspace at one moment.
struct View {
  const std::filesystem::path& root;
  const Workspace& workspace;
  const Scores& scores;
  const Findings& findings;
  const std::map<std::string, OpenFile>& open;  ///< by path

  const std::string& path(std::uint32_t file) const { return workspace.files.files[file].path; }
  std::string_view bytes(std::uint32_t file) const { return workspace.files.files[file].bytes; }
  bool is_config(std::uint32_t file) const { return path(file) == config_name; }
};

/// Reads what changes when somebody looks, however often it has changed by then.
class Project {
 public:
  /// Throws Failure where the folder can't be read.
  explicit Project(std::filesystem::path root);

  const std::filesystem::path& root() const { return root_; }
  /// Whether a file of that path is one of the workspace, or would be once it is saved.
  bool takes(const std::string& path) const;

  void open(const std::string& path, OpenFile file);
  void close(const std::string& path);
  /// One file may be another one on the disk.
  void look_at_disk(const std::string& path);
  /// Any files may.
  void look_at_disk();

  /// Reads what has changed, scores and checks.
  View view(Date today);
  /// The number of the file with that path.
  std::optional<std::uint32_t> file(const std::string& path) const;

 private:
  void put(SourceFile file);
  void read_changes();
  void read_all(SourceTree tree);

  std::filesystem::path root_;
  std::map<std::string, OpenFile> open_;
  std::map<std::string, SourceFile> changed_;  ///< not read yet
  LiveWorkspace live_;
  Scores scores_;
  Findings findings_;
  bool is_stale_ = true;    ///< scores and findings are those of other files
  bool is_scored_ = false;  ///< the scores are, but for those of the objectives in `rescored_`
  std::vector<std::uint32_t> rescored_;
};

}  // namespace okr::lsp
