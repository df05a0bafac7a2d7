// Bytes to a Workspace.
#pragma once

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

}  // namespace okr
