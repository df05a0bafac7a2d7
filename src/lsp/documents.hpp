// The texts that are open in the editor, and the workspaces that they and the editor's folders belong to.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lsp/positions.hpp"
#include "lsp/project.hpp"

namespace okr::lsp {

/// A file of a workspace.
struct Place {
  Project* project = nullptr;
  std::string path;
};

class Documents {
 public:
  /// Reads the workspace that `folder` is in, if it is in one.
  void add_folder(const std::filesystem::path& folder);

  /// A text that is opened again takes the place of the first.
  void open(OpenFile file);
  /// `changes` are those of the notification `didChange`, in `encoding`. Throws RequestError where they make no sense.
  void change(const std::string& uri, std::int64_t version, const Json& changes, Encoding encoding);
  void close(const std::string& uri);

  /// Files of these URIs were written, made or removed.
  void changed_on_disk(const std::vector<std::string>& uris);
  /// Any file may have been.
  void look_at_disk();

  /// Nothing where the file is in no workspace, or none of its OKR files.
  std::optional<Place> place_of(const std::string& uri);

  const std::map<std::filesystem::path, std::unique_ptr<Project>>& projects() const { return projects_; }
  const std::map<std::string, OpenFile>& open_files() const { return open_; }
  /// The URI of the open text that has changed last.
  const std::string& last_edited() const { return last_edited_; }

 private:
  Project* project_at(const std::filesystem::path& root);
  void begin_again();

  std::map<std::string, OpenFile> open_;  ///< by URI
  std::map<std::filesystem::path, std::unique_ptr<Project>> projects_;
  std::vector<std::filesystem::path> folders_;
  std::string last_edited_;
};

/// `text` with one of the changes of `didChange`: all of it, or a range in the characters of `encoding`.
std::string changed(std::string text, const Json& change, Encoding encoding);

}  // namespace okr::lsp
