// The files' contents, tied together: ids, references, cycles, units, measures.
#pragma once

#include "okr/workspace.hpp"

namespace okr::read {

/// Completes a workspace whose files have all been read.
void link(Workspace& workspace);

/// The same for the objectives of one file, where all ids and units of the workspace are those that are linked already.
void link_objectives(Workspace& workspace, std::uint32_t file);

}  // namespace okr::read
