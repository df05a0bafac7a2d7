// Finds objectives by id or query, and moves them.
#include "cli/move.hpp"

#include <algorithm>
#include <ostream>

#include "cli/object.hpp"
#include "okr/failure.hpp"
#include "okr/query.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

std::vector<Ref> matching_objectives(const Change& change) {
  const Query query = parse_query(query_text(change.context().arguments));
  std::vector<Ref> refs = matches(query, change.workspace(), change.scores());
  std::erase_if(refs, [](Ref ref) { return ref.to != Ref::To::objective; });
  if (refs.empty() && !change.context().quiet) {
    change.context().err << "no objective matches `" << text::printable(query.text) << "`\n";
  }
  return refs;
}

}  // namespace

std::vector<Ref> objectives_meant(const Change& change, State state) {
  const std::vector<std::string>& arguments = change.context().arguments;
  if (arguments.size() == 1 && !is_query(arguments.front())) {
    const Ref ref = change.object(arguments.front());
    if (ref.to == Ref::To::objective) return {ref};
    throw Failure("`" + change.workspace().id(ref) + "` is not an objective", "only objectives have a state");
  }
  std::vector<Ref> refs = matching_objectives(change);
  const auto stays = [&](Ref ref) {
    return !edit::may_move(change.workspace().objective(ref).state_or_active(), state);
  };
  const std::size_t left = std::erase_if(refs, stays);
  for (const Ref ref : refs) change.require_sound(ref);
  if (left > 0 && !change.context().quiet) {
    const bool one = left == 1;
    change.context().err << left << (one ? " more matches" : " more match") << " and can't be " << to_string(state)
                         << " from where " << (one ? "it is\n" : "they are\n");
  }
  return refs;
}

void tell_moves(const Change& change, const std::vector<Ref>& refs, State state) {
  const Context& context = change.context();
  if (context.quiet) return;
  std::ostream& out = change.is_dry_run() ? context.err : context.out;
  for (const Ref ref : refs) {
    const Objective& objective = change.workspace().objective(ref);
    out << text::printable(objective.id.value) << ": " << to_string(objective.state_or_active()) << ' '
        << render::glyphs(context.terminal).arrow << ' ' << to_string(state) << '\n';
  }
}

int move_all(const Context& context, bool dry_run, State state) {
  Change change(context, dry_run);
  const std::vector<Ref> refs = objectives_meant(change, state);
  for (const Ref ref : refs) edit::move(change.draft(), change.workspace(), ref, state, {});
  const Loaded after = change.finish(Errors::told);
  tell_moves(change, refs, state);
  return conclude_briefly(context, after, exit_done);
}

edit::ReviewWords review_of(const Context& context, const std::string& date, const std::string& learned,
                            const std::string& reason) {
  edit::ReviewWords review{context.today, learned, reason};
  if (date.empty()) return review;
  const auto day = parse_date(date);
  if (!day) throw Failure("`" + date + "` is no day", "`--date` wants one like 2026-05-15");
  review.date = *day;
  return review;
}

}  // namespace okr::cli
