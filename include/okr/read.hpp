// Bytes to a Workspace.
#pragma once

#include <optional>
#include <vector>

#include "okr/finding.hpp"
#include "okr/workspace.hpp"

namespace okr {

struct ReadResult {
  Workspace workspace;
  Findings findings;  ///< of the group Format, and what reading alone can see; unsorted
};

/// Reads all files, in parallel; the result does not depend on the order of work. Never opens a file, never throws on
/// what stands in one: whatever is wrong is a finding, and what could be read is in the workspace.
ReadResult read_workspace(SourceTree files);

/// Two versions of one workspace.
struct ReadVersions {
  ReadResult before, after;
};

/// Reads both; a file that both have, with the same path and bytes, is read once. Each result is what read_workspace
/// gives, but that `before` has the files of both in its table: those of `after` first, as numbered there.
ReadVersions read_versions(SourceTree before, SourceTree after);

/// A workspace that is read once and then kept up: of a file that changes that file alone is read again.
class LiveWorkspace {
 public:
  explicit LiveWorkspace(SourceTree files);

  /// What read_workspace gives of the files as they are now.
  const Workspace& workspace() const { return workspace_; }
  Findings findings() const;

  /// Puts each file in the place of the one with its path, which must be there: one that comes or goes changes the
  /// numbers of all others, and is a new LiveWorkspace. Returns the numbers of the files where nothing but their own
  /// objectives can be another by that, each in its old place; else nothing.
  std::optional<std::vector<std::uint32_t>> replace(std::vector<SourceFile> files);

 private:
  void read_again(std::uint32_t file);

  Workspace workspace_;
  std::vector<Findings> findings_;  ///< by file
};

}  // namespace okr
