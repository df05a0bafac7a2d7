// The files' contents, tied together: ids, references, cycles, units, measures.
#pragma once

#include "okr/workspace.hpp"

namespace okr::read {

/// Completes a workspace whose files have all been read.
void link(Workspace& workspace);

}  // namespace okr::read
