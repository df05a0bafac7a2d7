// Moves objectives by writing their `state`, and what belongs to it.
#include "edit/states.hpp"

#include "edit/objects.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

std::string quoted(const std::string& id) { return "`" + id + "`"; }

Tree review_tree(const ReviewWords& words) {
  std::vector<Entry> entries = {{"date", text(to_string(words.date)), {}}};
  if (!words.learned.empty()) entries.push_back({"learned", text(words.learned), {}});
  if (!words.reason.empty()) entries.push_back({"reason", text(words.reason), {}});
  return map(std::move(entries), Layout::block);
}

}  // namespace

bool may_move(State from, State to) {
  switch (to) {
    case State::proposed:
      return from == State::draft;
    case State::active:
      return from == State::draft || from == State::proposed;
    case State::closed:
      return from == State::active;
    case State::dropped:
      return from == State::draft || from == State::proposed || from == State::active;
    case State::draft:
      break;
  }
  return false;
}

void move(Draft& draft, const Workspace& workspace, Ref objective, State state, const ReviewWords& review) {
  const State from = workspace.objective(objective).state_or_active();
  if (!may_move(from, state)) {
    throw Failure(quoted(workspace.id(objective)) + " is " + std::string(to_string(from)) + ", and can't be " +
                      std::string(to_string(state)) + (from == state ? " a second time" : " from there"),
                  "the way is draft, proposed, active, closed; all but closed ones may be dropped");
  }
  Tree& tree = written_out(draft, workspace, objective);
  tree.set_behind("state", text(to_string(state)),
                  {"id", "title", "description", "team", "cycle", "owner", "pillar", "kind"});
  const bool ends = state == State::closed || state == State::dropped;
  if (ends) tree.set_before("review", review_tree(review), {"carried_to", "allow"});
}

void drop_key_result(Draft& draft, const Workspace& workspace, Ref key_result, const ReviewWords& review) {
  if (workspace.key_result(key_result).dropped) {
    throw Failure(quoted(workspace.id(key_result)) + " is dropped already",
                  "since " + to_string(workspace.key_result(key_result).dropped->date.value));
  }
  if (review.reason.empty()) {
    throw Failure("a key result is dropped for a reason", "say it with `--reason`: what is learned is worth keeping");
  }
  written_out(draft, workspace, key_result).set_before("dropped", review_tree(review), {"allow"});
}

}  // namespace okr::edit
