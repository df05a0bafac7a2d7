// Where the readings of a key result lead, if it goes on as it did. It is shown beside the scores and never mixed into
// them.
#pragma once

#include <cstddef>
#include <optional>

#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// Why there is no forecast.
enum class NoForecast {
  none,          ///< there is one
  not_counted,   ///< a draft, a proposal, closed or dropped
  no_values,     ///< milestones, yes or no, or nothing to measure by: nothing lies on a line
  few_readings,  ///< fewer than three days with a reading
  no_end,        ///< the cycle is unknown
  over           ///< its last day is today or past
};

/// Why the value that is forecast has no range.
enum class NoRange {
  none,     ///< it has one
  no_sway,  ///< all readings lie on the line: nothing tells how far the next ones will stray
  beyond    ///< the line, with all of its range, leads beyond what can be: it will bend before
};

/// The least-squares line through the last readings, at most eight, extended to the last day of the key result's time.
/// The range is the 80 % prediction interval of one reading on that day (Student's t with n − 2 degrees of freedom), so
/// that few and scattered readings make it wide. What can't be (a share beyond 0 to 100 %, a count below 0) is cut off.
struct Forecast {
  NoForecast why = NoForecast::none;
  std::size_t readings = 0;            ///< that the line is laid through
  Date end{};                          ///< the last day: `due`, else the cycle's
  Decimal value, low, high;            ///< on that day, in the measure's unit; of a judged key result its score
  NoRange no_range = NoRange::none;    ///< else `low` and `high` are `value`
  std::optional<Decimal> score;        ///< 0 to 1: of `value`; nothing for a limit and without a baseline
  std::optional<Decimal> worst, best;  ///< scores of the ends of the range; nothing without one
  Decimal line;                        ///< the success line of its objective
  std::optional<Date> line_reached;    ///< the day on which the score reaches it, past or to come; by the last day
};

/// The forecast of a key result on the day of `scores`.
Forecast forecast(const Workspace& workspace, const Scores& scores, Ref key_result);

}  // namespace okr
