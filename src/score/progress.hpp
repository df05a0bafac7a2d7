// The arithmetic of each kind of measure: how far a key result has come by a day.
#pragma once

#include <optional>

#include "okr/workspace.hpp"
#include "score/readings.hpp"

namespace okr::scoring {

/// Whether `amount` is within the measure's `min` and `max`; a bound itself is within.
bool is_within(const Measure& measure, Decimal amount);

/// Whether all that was to be done is done by `day`. Of a measure that is no yes-or-no and has no milestones: never,
/// for its next reading can be worse.
bool is_done(const KeyResult& key_result, Date day);

/// The latest day, on or before `day`, on which a milestone or the whole was done.
std::optional<Date> last_day_done(const KeyResult& key_result, Date day);

/// Progress by `day`, not clamped; the score is the same held in [0, 1]. Nothing where there is no reading or nothing
/// to measure by.
///
/// - baseline and target: (current − baseline) / (target − baseline), which serves rising and falling targets alike;
///   nothing where both are one, for then there is no way to make.
/// - target without a baseline: 1 where it is met, else 0. current ÷ target would flatter: 88 % on the way to 95 % is
///   not 0.93 of anything.
/// - limit: the share of readings within it, counted from the first that was, so that the time of getting there is not
///   held against the keeping; 0 where none was.
/// - milestones: the weight that is done over all weight; nothing where there is no weight.
/// - yes or no: 1 or 0.
std::optional<Decimal> progress_on(const KeyResult& key_result, const Readings& readings, Date day);

}  // namespace okr::scoring
