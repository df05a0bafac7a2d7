// What the fields of a key result say comes before its sentence, and one unit holds for all.
#include "measure/resolve.hpp"

#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

/// The measure of a key result of those entries; there is a KPI `csat` in `%`.
Measure measure_of(const std::string& entries) {
  const std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    key_results:\n      - {" +
                           entries + "}\nkpis:\n  - {id: csat, title: CSAT, unit: \"%\", min: 80}\n";
  return read_workspace(tests::files_of(text)).workspace.objectives[0].key_results[0].measure;
}

/// `3 -> 1 day`, `falling 3 -> 1 day`, `1 .. 5 day`.
std::string in_short(const Measure& measure) {
  const auto number = [](const std::optional<Decimal>& value) { return value ? value->to_string() : "none"; };
  std::string text = measure.falling ? "falling " : "";
  const bool is_limit = measure.kind == MeasureKind::limit;
  text += is_limit ? number(measure.min) + " .. " + number(measure.max)
                   : number(measure.baseline) + " -> " + number(measure.target);
  return measure.unit.empty() ? text : text + ' ' + measure.unit;
}

struct Row {
  std::string entries, measure;
};

}  // namespace

TEST_CASE("a measure has the unit that is said first: by `unit`, the KPI, the target, the baseline, the sentence") {
  const auto row = GENERATE(values<Row>({
      {"title: T, baseline: 3, target: 1", "falling 3 -> 1"},
      {"title: T, baseline: 2 weeks, target: 7 days", "falling 14 -> 7 day"},
      {"title: T, baseline: 2 weeks, target: 1", "falling 2 -> 1 week"},
      {"title: T, baseline: 2 weeks, target: 7 days, unit: hours", "falling 336 -> 168 hour"},
      {"title: T, baseline: 60, target: 90, kpi: csat", "60 -> 90 %"},
      {"title: T, baseline: 60, target: 90, kpi: nobody", "60 -> 90"},
      {"title: T, baseline: 2 weeks, target: $5", "none -> none $"},
      {"title: Keep churn below 3%, target: 3%", "falling none -> 3 %"},
      {"title: Keep uptime above 99%, target: 99%", "none -> 99 %"},
      {"title: Cut lead time from 3 days to 1 day", "falling 3 -> 1 day"},
      {"title: Cut lead time from 3 days to 1 day, target: 12 hours", "falling 72 -> 12 hour"},
      {"title: Cut lead time from 3 days to 1 day, baseline: 4", "falling 4 -> 1 day"},
  }));
  CAPTURE(row.entries);
  CHECK(in_short(measure_of(row.entries)) == row.measure);
}

TEST_CASE("a change makes a target of the baseline, and the one in the fields comes before the sentence's") {
  const auto row = GENERATE(values<Row>({
      {"title: T, baseline: 80, change: -25%", "falling 80 -> 60"},
      {"title: T, baseline: 2 weeks, change: -7 days", "falling 2 -> 1 week"},
      {"title: T, change: +15 users", "none -> none user"},
      {"title: T, change: x3, baseline: 20", "20 -> 60"},
      {"title: Increase NPS from 60 to 75, change: +5", "60 -> 65"},
      {"title: Reduce costs by 25%, baseline: $80k", "falling 80000 -> 60000 $"},
      {"title: Reduce costs by 25%, baseline: $80k, target: $70k", "falling 80000 -> 70000 $"},
      {"title: Reduce costs by 25%", "falling none -> none"},
      {"title: T, baseline: 0, change: -25%", "0 -> none"},
  }));
  CAPTURE(row.entries);
  CHECK(in_short(measure_of(row.entries)) == row.measure);
}

TEST_CASE("limits in the fields replace the sentence's, and are in one unit") {
  const auto row = GENERATE(values<Row>({
      {"title: Keep response time below 3 seconds", "none .. 3 second"},
      {"title: Keep response time below 3 seconds, min: 1", "1 .. none second"},
      {"title: T, min: 1 day, max: 1 week", "1 .. 7 day"},
      {"title: T, max: 1 week, unit: hours", "none .. 168 hour"},
      {"title: T, min: 1 day, max: $5", "1 .. none day"},
  }));
  CAPTURE(row.entries);
  CHECK(in_short(measure_of(row.entries)) == row.measure);
}

TEST_CASE("the fields alone say what kind of measure it is, whatever the sentence says") {
  using Kind = MeasureKind;
  const std::pair<std::string, Kind> rows[] = {
      {"title: T", Kind::none},
      {"title: Increase NPS from 60 to 75", Kind::metric},
      {"title: Increase NPS from 60 to 75, kpi: csat", Kind::kpi},
      {"title: Increase NPS from 60 to 75, change: +5", Kind::relative},
      {"title: Increase NPS from 60 to 75, max: 5", Kind::limit},
      {"title: Increase NPS from 60 to 75, milestones: [{title: M}]", Kind::milestones},
      {"title: Increase NPS from 60 to 75, done: false", Kind::done},
      {"title: Increase NPS from 60 to 75, judged: true", Kind::judged},
      {"title: Increase NPS from 60 to 75, judged: false", Kind::metric},
      {"title: T, judged: false", Kind::none},
  };
  for (const auto& [entries, kind] : rows) {
    CAPTURE(entries);
    CHECK(measure_of(entries).kind == kind);
  }
  CHECK(measure_of("title: T, judged: true, unit: minutes").unit == "minute");
}
