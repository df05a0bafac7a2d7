// Where a key result or an objective should be by a day, and the word for how it is doing.
#include "score/pace.hpp"

#include <algorithm>

namespace okr::scoring {

Date day_that_counts(const Objective& objective, Date today) {
  const bool reviewed = objective.is(State::closed) && objective.review && objective.review->date;
  return reviewed ? std::min(today, objective.review->date->value) : today;
}

std::optional<Date> last_day_of(const Objective& objective, const KeyResult& key_result) {
  if (key_result.due) return key_result.due->value;
  if (objective.time) return objective.time->last;
  return std::nullopt;
}

std::optional<Decimal> elapsed_on(const Objective& objective, const KeyResult& key_result, Date day) {
  if (!objective.time) return std::nullopt;
  const Date first = objective.time->first;
  const Date last = last_day_of(objective, key_result).value_or(objective.time->last);
  if (last <= first) return Decimal(day >= last ? 1 : 0);
  return clamp(Decimal(days_between(first, day)) / Decimal(days_between(first, last)), 0, 1);
}

std::optional<Status> status_by(std::optional<Decimal> gap, std::optional<Decimal> confidence, Decimal line) {
  // Statuses stand from good to bad in their enumeration, and an empty optional stands before them all.
  std::optional<Status> status;
  const auto count = [&status](bool is_good, bool is_fair) {
    const Status told = is_good ? Status::on_track : is_fair ? Status::behind : Status::at_risk;
    status = std::max(status, std::optional(told));
  };
  if (gap) count(*gap <= good_gap, *gap <= fair_gap);
  if (confidence) count(*confidence >= good_confidence * line, *confidence >= fair_confidence * line);
  return status;
}

Status verdict(std::optional<Decimal> score, Decimal line) {
  if (!score) return Status::no_data;
  return *score >= line ? Status::met : Status::not_met;
}

bool is_upcoming(const Objective& objective, Date today) { return objective.time && today < objective.time->first; }

}  // namespace okr::scoring
