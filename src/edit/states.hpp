// The way of an objective: proposed, adopted, closed or dropped.
#pragma once

#include <string>

#include "edit/draft.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What a closing or dropping says.
struct ReviewWords {
  Date date{};
  std::string learned, reason;  ///< empty: not said
};

/// Whether an objective may move from one state to another: draft → proposed → active → closed; from all but closed it
/// may be dropped, and a draft may be activated. To where it is already it does not move.
bool may_move(State from, State to);

/// Has `objective` say that it is in `state`; closed and dropped with a review. Throws Failure where it may not move
/// there.
void move(Draft& draft, const Workspace& workspace, Ref objective, State state, const ReviewWords& review);

/// Has a key result say that it is dropped. Throws Failure without a reason, which the format wants, and where it is
/// dropped already.
void drop_key_result(Draft& draft, const Workspace& workspace, Ref key_result, const ReviewWords& review);

}  // namespace okr::edit
