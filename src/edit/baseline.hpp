// A key result that begins where another one ended.
#pragma once

#include "edit/tree.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// Has `key_result`, the map of a copy of `from`, begin at `last`, a reading in the unit of its measure: in the
/// sentence where that says the baseline, else in the field. A count of things to get done becomes the count that is
/// left. Throws Failure where the sentence can't be made to say it.
void begin_at(Tree& key_result, const KeyResult& from, Decimal last);

}  // namespace okr::edit
