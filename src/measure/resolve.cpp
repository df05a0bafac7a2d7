// Fields first, then the sentence, then one unit for all.
#include "measure/resolve.hpp"

#include <array>

namespace okr::measure {

namespace {

std::optional<Quantity> value_of(Said<Quantity> field) { return field ? std::optional(field->value) : std::nullopt; }

/// The field's quantity, else the sentence's amount.
std::optional<Quantity> either(Said<Quantity> field, const std::optional<Decimal>& said, const Unit& unit) {
  if (field) return field->value;
  return said ? std::optional(Quantity{*said, unit}) : std::nullopt;
}

std::optional<Decimal> in_unit(const std::optional<Quantity>& quantity, const Unit& unit) {
  return quantity ? convert(*quantity, unit) : std::nullopt;
}

/// The first unit that is said: by `unit`, by the KPI, by one of the quantities in their order, by the sentence.
Unit first_unit(const MeasureFields& fields, const Unit& kpi_unit,
                const std::array<std::optional<Quantity>, 3>& quantities, const Unit& said) {
  if (fields.unit) return normal_unit(fields.unit->value);
  if (!kpi_unit.empty()) return kpi_unit;
  for (const auto& quantity : quantities) {
    if (quantity && !quantity->unit.empty()) return quantity->unit;
  }
  return said;
}

std::optional<Quantity> added(Maybe<Change> change) {
  const bool absolute = change && change->kind == Change::Kind::absolute;
  return absolute ? std::optional(change->by) : std::nullopt;
}

/// The same in the smallest of their units; nothing where that is the unit of the measure.
Rare<Way> exact_way(const std::optional<Quantity>& baseline, const std::optional<Quantity>& target, const Unit& unit) {
  Unit smallest = unit;
  if (baseline) smallest = smaller(smallest, baseline->unit);
  if (target) smallest = smaller(smallest, target->unit);
  if (smallest == unit) return {};
  const auto in_smallest = [&](std::optional<Quantity> quantity) {
    if (quantity && quantity->unit.empty()) quantity->unit = unit;
    return in_unit(quantity, smallest);
  };
  return Way{in_smallest(baseline), in_smallest(target), smallest};
}

/// From a baseline to a target: metric, relative or KPI.
void resolve_way(const KeyResult& key_result, const Unit& kpi_unit, Measure& measure) {
  const MeasureFields& fields = key_result.fields;
  const SentenceMeasure& said = key_result.sentence;
  auto baseline = either(fields.baseline, said.baseline, said.unit);
  if (!fields.baseline && said.own_baseline) baseline = *said.own_baseline;
  auto target = either(fields.target, said.target, said.unit);
  if (fields.change) {
    measure.change = fields.change->value;
  } else if (!target) {
    measure.change = said.change;
  }
  if (measure.change) target.reset();
  const bool unit_is_of_the_level = !said.change;
  measure.unit = first_unit(fields, kpi_unit, {target, baseline, added(measure.change)},
                            unit_is_of_the_level ? said.unit : Unit{});
  measure.baseline = in_unit(baseline, measure.unit);
  measure.target = in_unit(target, measure.unit);
  // A baseline in a unit that does not convert is there: the target alone would be another measure.
  if (baseline && !measure.baseline) measure.target.reset();
  if (measure.change && measure.baseline) {
    measure.target = target_of(*measure.change, {*measure.baseline, measure.unit});
  }
  if (!measure.change) measure.exact = exact_way(baseline, target, measure.unit);
  const bool is_ceiling = said.max && !said.min;
  measure.falling = measure.baseline && measure.target ? *measure.target < *measure.baseline
                                                       : said.direction == Direction::down || is_ceiling;
}

void resolve_limit(const KeyResult& key_result, Measure& measure) {
  const MeasureFields& fields = key_result.fields;
  const SentenceMeasure& said = key_result.sentence;
  const Seldom<Quantity> nothing;
  const bool in_fields = fields.min || fields.max;
  const auto min = in_fields ? value_of(fields.min) : either(nothing, said.min, said.unit);
  const auto max = in_fields ? value_of(fields.max) : either(nothing, said.max, said.unit);
  measure.unit = first_unit(fields, {}, {min, max, std::nullopt}, said.unit);
  measure.min = in_unit(min, measure.unit);
  measure.max = in_unit(max, measure.unit);
}

}  // namespace

MeasureKind kind_of(const MeasureFields& fields) {
  if (fields.kpi) return MeasureKind::kpi;
  if (fields.target) return MeasureKind::metric;
  if (fields.change) return MeasureKind::relative;
  if (fields.min || fields.max) return MeasureKind::limit;
  if (fields.milestones) return MeasureKind::milestones;
  if (fields.done) return MeasureKind::done;
  return fields.judged && fields.judged->value ? MeasureKind::judged : MeasureKind::none;
}

Measure resolve(const KeyResult& key_result, const Unit& kpi_unit) {
  Measure measure;
  measure.kind = kind_of(key_result.fields);
  if (measure.kind == MeasureKind::none) measure.kind = key_result.sentence.kind;
  if (measure.is_metric()) {
    resolve_way(key_result, kpi_unit, measure);
  } else if (measure.kind == MeasureKind::limit) {
    resolve_limit(key_result, measure);
  } else if (key_result.fields.unit) {
    measure.unit = normal_unit(key_result.fields.unit->value);
  }
  return measure;
}

}  // namespace okr::measure
