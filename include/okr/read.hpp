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

}  // namespace okr
