// Adding a check-in to a key result or a KPI.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/draft.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What somebody says of one thing on one day. At least one of value, score, votes and note is there.
struct CheckInWords {
  Date date{};
  std::string value;  ///< a quantity, `+3`, `done`, or a milestone's title or a part of it; empty: none
  std::optional<Decimal> score;
  std::vector<Vote> votes;  ///< a single one without a name is everybody's
  std::string note, by;
  bool replace = false;  ///< it takes the place of one on the same day, as far as both say something
};

/// Has `draft`, which is of the workspace's files, say it too. A value goes to where readings of its kind stand: the
/// KPI that a key result is measured by, the milestone, `done`. Another check-in on the same day is completed where the
/// new one only adds to it. What is said of it already changes nothing. Throws Failure where nothing is said,
/// and where the thing takes no such value, is closed or dropped.
void check_in(Draft& draft, const Workspace& workspace, Ref ref, const CheckInWords& words);

}  // namespace okr::edit
