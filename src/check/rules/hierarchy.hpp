// What an objective took over from those that it supports.
#pragma once

#include "okr/workspace.hpp"

namespace okr::checking {

/// The key result, of one of those that `objective` supports, whose title is that of `objective` but for numbers, case
/// and punctuation; nothing where there is none.
Ref copied_key_result(const Workspace& workspace, const Objective& objective);

}  // namespace okr::checking
