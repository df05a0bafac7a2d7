// What check-ins say on one day: the values of a key result or a KPI in the order of time.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::scoring {

using CheckIns = std::vector<const CheckIn*>;

/// The values of a key result or a KPI, sorted once so that every later look is a binary search: many key results can
/// look at one KPI.
struct Readings {
  CheckIns check_ins;      ///< with a value that converts into `unit`; oldest first, those of one day as in the file
  Said<Quantity> undated;  ///< `current:`; holds only while there is no check-in
  Unit unit;               ///< what a bare number is in
};

Readings readings_of(const KeyResult& key_result);
Readings readings_of(const Kpi& kpi);

/// The check-ins of `readings` on or before `day`.
std::span<const CheckIn* const> until(const Readings& readings, Date day);

/// `value` in `unit`, where a bare number is in `bare_unit`. Nothing where the units don't convert.
std::optional<Decimal> amount_in(const Unit& unit, Quantity value, const Unit& bare_unit);

/// The latest value on or before `day`, in its own unit. Nothing where there is none.
std::optional<Quantity> quantity_on(const Readings& readings, Date day);

/// The latest value on or before `day` in `unit`. Nothing where there is none, or where it does not convert.
std::optional<Decimal> amount_on(const Readings& readings, Date day, const Unit& unit);

/// The day of the latest value on or before `day`.
std::optional<Date> last_reading_day(const Readings& readings, Date day);

/// Whether the KPI is within its healthy range, bounds included; nothing without a reading or a range.
std::optional<bool> is_healthy(const Kpi& kpi, const Readings& readings, Date day);

/// The latest of `check_ins` on or before `day` for which `counts` holds, of two on one day the lower in the file; null
/// where there is none. People add check-ins out of order, so their order in the file says nothing else.
template <class Predicate>
const CheckIn* latest(const std::vector<CheckIn>& check_ins, Date day, Predicate counts) {
  const CheckIn* found = nullptr;
  for (const CheckIn& check_in : check_ins) {
    const Date date = check_in.date.value;
    if (date <= day && (!found || found->date.value <= date) && counts(check_in)) found = &check_in;
  }
  return found;
}

}  // namespace okr::scoring
