// The arithmetic of each kind of measure: how far a key result has come by a day.
#include "score/progress.hpp"

#include <algorithm>
#include <ranges>

namespace okr::scoring {
namespace {

Decimal one_or_zero(bool met) { return met ? 1 : 0; }

/// The way in the smallest unit that it or the reading is said in, so that no 8 hours are rounded to thirds of a day.
Way way_for(const Measure& measure, const Unit& unit) {
  const Way way = measure.exact ? *measure.exact : Way{measure.baseline, measure.target, measure.unit};
  if (unit == way.unit) return way;
  const Unit smallest = smaller(way.unit, unit);
  const auto in_smallest = [&](const OptionalDecimal& amount) {
    return amount ? OptionalDecimal(convert({*amount, way.unit}, smallest)) : amount;
  };
  return {in_smallest(way.baseline), in_smallest(way.target), smallest};
}

std::optional<Decimal> way_made(const Measure& measure, const Quantity& reading) {
  if (!measure.target) return std::nullopt;
  const Way way = way_for(measure, reading.unit);
  const auto current = convert(reading, way.unit);
  if (!current) return std::nullopt;
  if (!measure.baseline) return one_or_zero(measure.falling ? *current <= *way.target : *current >= *way.target);
  if (*way.baseline == *way.target) return std::nullopt;
  return (*current - *way.baseline) / (*way.target - *way.baseline);
}

std::optional<Decimal> share_within(const Measure& measure, const Readings& readings, Date day) {
  int counted = 0;
  int within = 0;
  for (const CheckIn* check_in : until(readings, day)) {
    const auto amount = amount_in(measure.unit, check_in->value->value, readings.unit);
    if (!amount) continue;
    within += is_within(measure, *amount) ? 1 : 0;
    counted += within > 0 ? 1 : 0;
  }
  if (counted > 0) return Decimal(within) / Decimal(counted);
  // Either no reading was within, and so the latest is not, or there is only one without a day.
  const auto current = amount_on(readings, day, measure.unit);
  if (!current) return std::nullopt;
  return one_or_zero(is_within(measure, *current));
}

std::optional<Decimal> share_done(const std::vector<Milestone>& milestones, Date day) {
  Decimal done;
  Decimal all;
  for (const Milestone& milestone : milestones) {
    const Decimal weight = std::max(Decimal(0), milestone.weight ? milestone.weight->value : Decimal(1));
    all += weight;
    if (milestone.done.by(day)) done += weight;
  }
  if (all == 0) return std::nullopt;
  return done / all;
}

}  // namespace

bool is_within(const Measure& measure, Decimal amount) {
  return (!measure.min || amount >= *measure.min) && (!measure.max || amount <= *measure.max);
}

bool is_done(const KeyResult& key_result, Date day) {
  const MeasureFields& fields = key_result.fields;
  switch (key_result.measure.kind) {
    case MeasureKind::done:
      return fields.done && fields.done->value.by(day);
    case MeasureKind::milestones:
      return fields.milestones && std::ranges::all_of(fields.milestones->value, [day](const Milestone& milestone) {
               return milestone.done.by(day);
             });
    default:
      return false;
  }
}

std::optional<Date> last_day_done(const KeyResult& key_result, Date day) {
  const MeasureFields& fields = key_result.fields;
  std::optional<Date> last;
  // An empty optional is less than any day.
  const auto count = [&](const Done& done) {
    if (done.by(day)) last = std::max(last, done.on);
  };
  if (key_result.measure.kind == MeasureKind::done && fields.done) count(fields.done->value);
  if (key_result.measure.kind == MeasureKind::milestones && fields.milestones) {
    for (const Milestone& milestone : fields.milestones->value) count(milestone.done);
  }
  return last;
}

std::optional<Decimal> progress_on(const KeyResult& key_result, const Readings& readings, Date day) {
  const Measure& measure = key_result.measure;
  const MeasureFields& fields = key_result.fields;
  switch (measure.kind) {
    case MeasureKind::metric:
    case MeasureKind::relative:
    case MeasureKind::kpi: {
      const auto reading = quantity_on(readings, day);
      return reading ? way_made(measure, *reading) : std::nullopt;
    }
    case MeasureKind::limit:
      return share_within(measure, readings, day);
    case MeasureKind::milestones:
      return fields.milestones ? share_done(fields.milestones->value, day) : std::nullopt;
    case MeasureKind::done:
      return fields.done ? std::optional(one_or_zero(fields.done->value.by(day))) : std::nullopt;
    case MeasureKind::judged:
    case MeasureKind::none:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace okr::scoring
