// What `propose`, `activate`, `close` and `drop` share: which objectives are meant, and what is said of the move.
#pragma once

#include <string>
#include <vector>

#include "cli/change.hpp"
#include "edit/states.hpp"

namespace okr::cli {

/// Their arguments: an id or a query. `movable` are the objectives that can be moved there.
constexpr Arguments move_arguments(Values movable) {
  return {.usage = "ID | QUERY...",
          .summary = "an objective, or all that match and can be moved there",
          .least = 1,
          .most = Arguments::any_number,
          .first = movable | value::query,
          .rest = value::query};
}

/// The objectives that the arguments mean. Of a query only those that may move to `state`; says how many may not.
/// Throws Failure where an id means nothing. That a query matches nothing is said, and is no mistake: all that it was
/// about may have been moved before.
std::vector<Ref> objectives_meant(const Change& change, State state);

/// Moves all that the arguments mean, writes, and tells. Returns the exit code.
int move_all(const Context& context, bool dry_run, State state);

/// `record-time: draft → active`, a line for each.
void tell_moves(const Change& change, const std::vector<Ref>& refs, State state);

/// `--date` and `--reason` as a review, of today where no day is given. Throws Failure for what is no day.
edit::ReviewWords review_of(const Context& context, const std::string& date, const std::string& learned,
                            const std::string& reason);

}  // namespace okr::cli
