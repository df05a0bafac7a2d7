// Which readings a score was worked out from.
#include "render/explain_readings.hpp"

#include <fmt/format.h>

#include "render/words.hpp"
#include "score/progress.hpp"

namespace okr::render {
namespace {

bool is_of_kpi(const KeyResult& key_result) { return key_result.kpi.to == Ref::To::kpi; }

Step reading_step(const scoring::Readings& readings, Said<Quantity> value, const Unit& unit, const std::string& why) {
  const auto in_unit = scoring::amount_in(unit, value->value, readings.unit);
  return {"reading", value_of(in_unit),
          fmt::format("{}, {}", in_unit ? amount(*in_unit, unit) : "not in the unit", why), value->span, unit};
}

void add_limit_readings(Steps& steps, const scoring::Readings& readings, const Measure& measure, Date day) {
  bool counted = false;
  for (const CheckIn* check_in : scoring::until(readings, day)) {
    const auto amount = scoring::amount_in(measure.unit, check_in->value->value, readings.unit);
    const bool within = amount && scoring::is_within(measure, *amount);
    counted = counted || within;
    const std::string_view verdict = within ? "within" : counted ? "outside" : "not within yet: does not count";
    steps.push_back(reading_step(readings, check_in->value, measure.unit,
                                 fmt::format("{}, {}", to_string(check_in->date.value), verdict)));
  }
}

/// `the latest of 3 up to 2026-05-15`.
std::string why_latest(const CheckIn& check_in, std::size_t count, Date day, std::string_view source) {
  return fmt::format("{}, the latest of {} up to {}{}", to_string(check_in.date.value), count, to_string(day), source);
}

}  // namespace

scoring::Readings readings_that_count(const Workspace& workspace, const KeyResult& key_result) {
  return is_of_kpi(key_result) ? scoring::readings_of(workspace.kpi(key_result.kpi)) : scoring::readings_of(key_result);
}

void add_readings(Steps& steps, const Workspace& workspace, const KeyResult& key_result, Date day) {
  const Measure& measure = key_result.measure;
  if (!measure.is_metric() && measure.kind != MeasureKind::limit) return;
  const scoring::Readings readings = readings_that_count(workspace, key_result);
  const auto past = scoring::until(readings, day);
  const std::string source = is_of_kpi(key_result) ? " of the KPI " + workspace.id(key_result.kpi) : "";
  if (past.empty() && !readings.undated) {
    steps.push_back({"reading", {}, fmt::format("none up to {}{}", to_string(day), source), {}});
  } else if (past.empty()) {
    steps.push_back(reading_step(readings, readings.undated, measure.unit, "`current`" + source));
  } else if (measure.kind == MeasureKind::limit) {
    add_limit_readings(steps, readings, measure, day);
  } else {
    steps.push_back(
        reading_step(readings, past.back()->value, measure.unit, why_latest(*past.back(), past.size(), day, source)));
  }
}

void add_guardrails(Steps& steps, const Workspace& workspace, const KeyResult& key_result, Date day) {
  for (const Reference& guardrail : key_result.guardrails) {
    if (guardrail.ref.to != Ref::To::kpi) continue;
    const Kpi& kpi = workspace.kpi(guardrail.ref);
    const scoring::Readings readings = scoring::readings_of(kpi);
    const auto past = scoring::until(readings, day);
    const KpiScore score{scoring::amount_on(readings, day, kpi.unit), scoring::is_healthy(kpi, readings, day), {}};
    const Said<Quantity> value = past.empty() ? readings.undated : past.back()->value;
    steps.push_back({"guardrail", value_of(score.current),
                     fmt::format("{}: {}, {}, {}", kpi.id.value, score.current ? amount(*score.current, kpi.unit) : "-",
                                 range_words(kpi.min, kpi.max, kpi.unit), health_words(score)),
                     value ? value->span : guardrail.name.span, kpi.unit});
  }
}

}  // namespace okr::render
