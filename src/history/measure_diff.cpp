// Which goalposts of a key result moved.
#include "history/objects_diff.hpp"

namespace okr::history {

namespace {

using Kind = DifferenceKind;

std::vector<std::string> milestones_of(const KeyResult& key_result) {
  std::vector<std::string> labels;
  if (!key_result.fields.milestones) return labels;
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    const std::string weight = milestone.weight ? " (weight " + milestone.weight->value.to_string() + ")" : "";
    labels.push_back(milestone.title.value + weight);
  }
  return labels;
}

void compare_amount(Comparison& comparison, Kind kind, std::string_view name, const Measure& before,
                    const Measure& after, OptionalDecimal Measure::*amount) {
  const auto in_unit = [&](const Measure& measure) {
    const std::optional<Decimal>& value = measure.*amount;
    return value ? std::optional(Quantity{*value, measure.unit}) : std::nullopt;
  };
  if (same_amount(in_unit(before), in_unit(after))) return;
  comparison.add(kind, name, amount_field(before.*amount, before.unit), amount_field(after.*amount, after.unit));
}

/// A metric is one by its sentence, by fields, by a change or by a KPI: what tells is where its posts stand.
bool same_kind(const Measure& before, const Measure& after) {
  return before.kind == after.kind || (before.is_metric() && after.is_metric());
}

std::optional<std::string> change_of(const Measure& measure) {
  return measure.change ? std::optional(to_string(*measure.change)) : std::nullopt;
}

}  // namespace

void compare_measures(const Sides& sides, const KeyResult& before, const KeyResult& after, Comparison& comparison) {
  // Half of a measure reads as another measure.
  if (!comparison.is_read_whole()) return;
  const Measure& was = before.measure;
  const Measure& is = after.measure;
  if (!same_kind(was, is)) {
    comparison.add(Kind::moved_target, "measure", field(to_string(was.kind)), field(to_string(is.kind)));
  }
  // A target worked out from a baseline that moved has not moved by itself.
  const bool worked_out = was.change && was.change == is.change;
  if (!worked_out) compare_amount(comparison, Kind::moved_target, "target", was, is, &Measure::target);
  comparison.compare(Kind::moved_target, "change", change_of(was), change_of(is));
  compare_amount(comparison, Kind::moved_target, "min", was, is, &Measure::min);
  compare_amount(comparison, Kind::moved_target, "max", was, is, &Measure::max);
  comparison.compare(Kind::moved_target, "milestones", milestones_of(before), milestones_of(after));
  const Reference kpi_before{before.fields.kpi.value_or(Text{}), before.kpi};
  const Reference kpi_after{after.fields.kpi.value_or(Text{}), after.kpi};
  if (!sides.versions().same(kpi_before, kpi_after)) {
    comparison.add(Kind::moved_target, "kpi", field(plain(before.fields.kpi)), field(plain(after.fields.kpi)));
  }
  compare_amount(comparison, Kind::moved_baseline, "baseline", was, is, &Measure::baseline);
}

}  // namespace okr::history
