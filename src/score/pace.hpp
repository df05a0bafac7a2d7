// Where a key result or an objective should be by a day, and the word for how it is doing.
#pragma once

#include <optional>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::scoring {

/// The day as of which an objective is scored: today, or the day of its review once it is closed, so that a closed
/// objective keeps the score that it was closed with.
Date day_that_counts(const Objective& objective, Date today);

/// The last day of a key result's time: its `due`, else its cycle's last day. Nothing where neither is known.
std::optional<Date> last_day_of(const Objective& objective, const KeyResult& key_result);

/// The share of a key result's time that has passed, 0 to 1: 0 on the first day of its cycle, 1 on its last day (from
/// that day on where both are one). Nothing where the cycle is unknown.
std::optional<Decimal> elapsed_on(const Objective& objective, const KeyResult& key_result, Date day);

/// Up to which gap a status is on-track and behind, and from which share of the success line a confidence is.
inline constexpr Decimal good_gap = 0.10_d, fair_gap = 0.25_d, good_confidence = 0.7_d, fair_confidence = 0.4_d;

/// The worse of what a gap and a confidence tell; nothing where neither is given. `line` is the success line.
///
/// | Status   | gap             | confidence                        |
/// |----------|-----------------|-----------------------------------|
/// | on-track | at most 0.10    | at least 0.7 × line               |
/// | behind   | at most 0.25    | at least 0.4 × line               |
/// | at-risk  | above           | below                             |
std::optional<Status> status_by(std::optional<Decimal> gap, std::optional<Decimal> confidence, Decimal line);

/// Met or not met against the success line; no data without a score.
Status verdict(std::optional<Decimal> score, Decimal line);

/// Whether the cycle of an objective is still to begin.
bool is_upcoming(const Objective& objective, Date today);

}  // namespace okr::scoring
