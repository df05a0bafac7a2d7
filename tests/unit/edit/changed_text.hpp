// What a command of the edit room makes of a workspace's files, as text.
#pragma once

#include <string>

#include "edit/draft.hpp"
#include "okr/failure.hpp"
#include "okr/score.hpp"
#include "unit/workspace_text.hpp"

namespace okr::tests {

/// The bytes of the file at `path` once `change(draft, workspace, scores)` has run on 2026-05-15; `none` where there is
/// no such file, and the complaint where it fails.
template <class Change>
std::string changed(const std::string& text, const std::string& path, Change change) {
  const Workspace workspace = read_workspace(files_of(text)).workspace;
  const Scores scores = score(workspace, *parse_date("2026-05-15"));
  edit::Draft draft(workspace.files);
  try {
    change(draft, workspace, scores);
    for (const SourceFile& file : draft.files().files) {
      if (file.path == path) return file.bytes;
    }
    return "none";
  } catch (const Failure& failure) {
    return failure.what() + (": " + failure.help());
  }
}

}  // namespace okr::tests
