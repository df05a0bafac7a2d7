// What happened to a list of check-ins.
#pragma once

#include <vector>

#include "history/comparison.hpp"
#include "okr/workspace.hpp"

namespace okr::history {

/// Adds new check-ins as checked-in; those whose value, score or day changed, or that are gone, as rewritten; those
/// with other words or votes as edited. Each with the check-ins of both versions in the field `check_ins`.
void compare_check_ins(Comparison& comparison, const std::vector<CheckIn>& before, const std::vector<CheckIn>& after);

}  // namespace okr::history
