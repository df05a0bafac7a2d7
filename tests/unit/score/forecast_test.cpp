// Lines through readings, worked out by hand.
#include "okr/forecast.hpp"

#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

/// The forecast on 2026-05-15 of one key result, a line of YAML; its cycle ends on 2026-06-30.
Forecast forecast_of(const std::string& key_result, const std::string& objective = "kind: aspirational") {
  const std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    " + objective +
                           "\n    key_results:\n      - " + key_result + "\n";
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  const Scores scores = score(workspace, *parse_date("2026-05-15"));
  return forecast(workspace, scores, {Ref::To::key_result, 0, 0});
}

std::string way(const std::string& from, const std::string& to, const std::vector<std::string>& values) {
  std::string text = "{title: T, baseline: " + from + ", target: " + to + ", check_ins: [";
  const char* days[] = {"2026-04-11", "2026-04-21", "2026-05-01", "2026-05-11"};
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += std::string(i == 0 ? "" : ", ") + "{date: " + days[i] + ", value: " + values[i] + "}";
  }
  return text + "]}";
}

std::string date(const std::optional<Date>& day) { return day ? to_string(*day) : "never"; }

}  // namespace

TEST_CASE("readings on a line lead where it leads, with no doubt", "[score]") {
  const Forecast forecast = forecast_of(way("0", "100", {"10", "20", "30"}));
  CHECK(forecast.why == NoForecast::none);
  CHECK(forecast.readings == 3);
  CHECK(to_string(forecast.end) == "2026-06-30");
  CHECK(forecast.value == 90);  // 60 days after the last one
  CHECK(forecast.low == 90);
  CHECK(forecast.high == 90);
  CHECK(forecast.score == 0.9_d);
  CHECK(date(forecast.line_reached) == "2026-06-10");  // at 70
  CHECK(date(forecast_of(way("0", "100", {"10", "20", "30"}), "kind: committed").line_reached) == "never");
}

TEST_CASE("a falling way is as good as a rising one, and no count falls below 0", "[score]") {
  const Forecast forecast = forecast_of(way("100", "0", {"90", "70", "50"}));
  CHECK(forecast.value == 0);
  CHECK(forecast.low == 0);
  CHECK(forecast.score == Decimal(1));
  CHECK(date(forecast.line_reached) == "2026-05-11");  // at 30, ten days after 50
}

TEST_CASE("scattered readings make the range wide", "[score]") {
  // Slope 0.9 a day through (-10, 11), (0, 20), (10, 29); residuals -1, 2, -1; 70 days from the mean day, which is
  // 2026-04-21: 20 + 63. The margin is 3.078 × √6 × √(1 + 1/3 + 70² / 200) = 38.3.
  const Forecast forecast = forecast_of(way("0", "1000", {"10", "22", "28"}));
  CHECK(forecast.value == 83);
  CHECK(forecast.low.to_fixed(1) == "44.7");
  CHECK(forecast.high.to_fixed(1) == "121.3");
  CHECK(forecast.worst->to_fixed(4) == "0.0447");
  CHECK(forecast.best->to_fixed(4) == "0.1213");
}

TEST_CASE("where nothing can be told, it says why", "[score]") {
  CHECK(forecast_of(way("0", "100", {"10", "20"})).why == NoForecast::few_readings);
  CHECK(forecast_of("{title: T, done: false}").why == NoForecast::no_values);
  CHECK(forecast_of(way("0", "100", {"1", "2", "3"}), "state: draft").why == NoForecast::not_counted);
  CHECK(forecast_of(way("0", "100", {"1", "2", "3"}), "cycle: 2026-Q1").why == NoForecast::over);
}
