// How an objective, a key result or a KPI came to be what it is: every change of its numbers, with its commit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/history.hpp"
#include "okr/quantity.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// An amount (a weight or a confidence without a unit), words, or nothing.
using EventValue = std::variant<std::monostate, Quantity, std::string>;

/// The values of an object that a timeline tells, in the order in which they are listed. The last three are a
/// check-in's: its value, its score, the mean of its votes.
enum class EventField {
  title,  ///< with no title before, the object came; with none after, it is gone
  state,
  baseline,
  target,
  change,
  min,
  max,
  weight,
  current,
  done,
  reading,
  judged,
  confidence
};

/// The enumerator's name.
std::string_view to_string(EventField field);

/// One value that changed.
struct Event {
  std::string id;  ///< whole, as of today
  EventField field = EventField::title;
  std::optional<Date> check_in;  ///< the day of the check-in that the value is of
  bool added = false;            ///< a check-in that came new, not one that was rewritten or taken away
  EventValue before, after;      ///< before an added check-in: what the check-in before it says
  std::string by;                ///< who checked in, if the check-in says so
  std::optional<Commit> commit;  ///< nothing: not committed yet, or no repository tells
  bool or_before = false;        ///< the commit is where a shallow clone ends: it may be from before that

  /// The check-in's where it was added, else the commit's; nothing while it is not committed.
  std::optional<Date> day() const;
};

/// A version of the file that could not be read, so that what it changed is told by the next one.
struct UnreadVersion {
  std::string path;  ///< in the repository
  Commit commit;
};

struct Timeline {
  std::vector<Event> events;  ///< by day, those not committed last
  std::vector<UnreadVersion> unread;
  std::optional<Commit> cut_off;  ///< the history goes on before this commit, which the shallow clone does not hold
};

/// What made `ref` of `workspace`, in all commits from `from` backwards and then in the files of `workspace`. An object
/// is followed through renamed files and ids, into other files, and to where the workspace lay before; a change is told
/// by the commit that made it, by a merge only what none of its parents has. Of an objective its key results too.
/// Each version of its file is read once; folders that did not change are not looked into. Throws Failure where the
/// repository can't be read.
Timeline timeline(const Repository& repository, const Commit& from, const Workspace& workspace, Ref ref);

/// What the files alone say: its check-ins, without commits.
Timeline timeline(const Workspace& workspace, Ref ref);

/// Where something stood on one day.
struct TimelinePoint {
  Date day{};
  std::optional<Decimal> value;  ///< of a key result or a KPI: the reading, in its unit
  std::optional<Decimal> score;  ///< of a KPI none
};

/// The days up to `today` on which something was read of any of `refs`, its key results or its KPI: check-ins, days of
/// milestones, of what is done, of key results dropped. Sorted, each once.
std::vector<Date> reading_days(const Workspace& workspace, const std::vector<Ref>& refs, Date today);

/// The Sundays from `first` on and before `last`, and `last`.
std::vector<Date> week_ends(Date first, Date last);

/// The readings and scores on these days, by what the workspace's files say now of the time until then: what was not
/// yet checked in by a day does not count on it, while targets, weights and states are those of now. Several objectives
/// give their mean_score: they should be of one cycle.
std::vector<TimelinePoint> timeline_points(const Workspace& workspace, const std::vector<Ref>& refs,
                                           const std::vector<Date>& days);

}  // namespace okr
