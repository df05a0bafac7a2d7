// What is done or not: milestones, and yes or no.
#pragma once

#include <string>

#include "edit/tree.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// Has `object`, the map of a key result of milestones or of yes or no, say that what `said` means was done on `day`:
/// `done`, or the milestone whose title `said` is, or a part of it that no other has. What is done already keeps its
/// day. Throws Failure, with what is open, where `said` means nothing or several.
void mark_done(Tree& object, const Workspace& workspace, Ref ref, const std::string& said, Date day);

}  // namespace okr::edit
