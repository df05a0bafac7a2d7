// What check-ins say on one day: the values of a key result or a KPI in the order of time.
#include "score/readings.hpp"

namespace okr::scoring {
namespace {

// A value in a unit that does not convert is for `unit-mismatch` to report: as a reading it does not exist.
Readings sorted(const std::vector<CheckIn>& check_ins, Said<Quantity> undated, const Unit& unit) {
  Readings readings{{}, undated, unit};
  readings.check_ins.reserve(check_ins.size());
  for (const CheckIn& check_in : check_ins) {
    if (check_in.value && convert(check_in.value->value, unit)) readings.check_ins.push_back(&check_in);
  }
  // Nearly all stand in order already, and sorting asks for memory first.
  const auto day = [](const CheckIn* check_in) { return check_in->date.value; };
  if (!std::ranges::is_sorted(readings.check_ins, {}, day)) std::ranges::stable_sort(readings.check_ins, {}, day);
  return readings;
}

}  // namespace

Readings readings_of(const KeyResult& key_result) {
  return sorted(key_result.check_ins, key_result.current, key_result.measure.unit);
}

Readings readings_of(const Kpi& kpi) { return sorted(kpi.check_ins, kpi.current, kpi.unit); }

std::span<const CheckIn* const> until(const Readings& readings, Date day) {
  const auto end = std::ranges::upper_bound(readings.check_ins, day, {},
                                            [](const CheckIn* check_in) { return check_in->date.value; });
  return {readings.check_ins.begin(), end};
}

std::optional<Decimal> amount_in(const Unit& unit, Quantity value, const Unit& bare_unit) {
  if (value.unit.empty()) value.unit = bare_unit;
  return convert(value, unit);
}

std::optional<Quantity> quantity_on(const Readings& readings, Date day) {
  const auto past = until(readings, day);
  const Said<Quantity> latest = past.empty() ? readings.undated : past.back()->value;
  if (!latest) return std::nullopt;
  return Quantity{latest->value.amount, latest->value.unit.empty() ? readings.unit : latest->value.unit};
}

std::optional<Decimal> amount_on(const Readings& readings, Date day, const Unit& unit) {
  const auto latest = quantity_on(readings, day);
  return latest ? convert(*latest, unit) : std::nullopt;
}

std::optional<Date> last_reading_day(const Readings& readings, Date day) {
  const auto past = until(readings, day);
  if (past.empty()) return std::nullopt;
  return past.back()->date.value;
}

std::optional<bool> is_healthy(const Kpi& kpi, const Readings& readings, Date day) {
  const std::optional<Decimal> current = amount_on(readings, day, kpi.unit);
  const OptionalDecimal min = kpi.min ? convert(kpi.min->value, kpi.unit) : std::nullopt;
  const OptionalDecimal max = kpi.max ? convert(kpi.max->value, kpi.unit) : std::nullopt;
  if (!current || (!min && !max)) return std::nullopt;
  if (min && max && *min > *max) return std::nullopt;  // for `invalid-value` to report
  return (!min || *current >= *min) && (!max || *current <= *max);
}

}  // namespace okr::scoring
