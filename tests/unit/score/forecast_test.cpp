// Lines through readings, worked out by hand.
#include "okr/forecast.hpp"

#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

/// The forecast on 2026-05-15 of one key result, a line of YAML; its cycle ends on 2026-06-30.
Forecast forecast_of(const std::string& key_result, const std::string& objective = "kind: aspirational",
                     const std::string& kpis = "") {
  const std::string text = "cycle: 2026-Q2\nobjectives:\n  - id: o\n    title: O\n    " + objective +
                           "\n    key_results:\n      - " + key_result + "\n" + kpis;
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

using Reading = std::pair<std::string, std::string>;

std::string check_ins(const std::vector<Reading>& readings, const std::string& key = "value") {
  std::string text;
  for (const auto& [day, value] : readings) {
    text += (text.empty() ? "{date: " : ", {date: ") + day + ", " + key + ": " + value + "}";
  }
  return "check_ins: [" + text + "]";
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

TEST_CASE("there is no range where nothing tells how far readings stray, and none beyond what can be", "[score]") {
  const auto line = forecast_of(way("0", "100", {"10", "20", "30"}));
  CHECK(line.no_range == NoRange::no_sway);
  CHECK_FALSE((line.worst || line.best));
  CHECK(forecast_of(way("0", "100", {"10", "21", "30"})).no_range == NoRange::none);
  CHECK(forecast_of(way("0", "100", {"10", "21", "30"})).worst);
  const auto below = forecast_of(way("100", "0", {"90", "71", "50"}));
  CHECK(below.no_range == NoRange::beyond);
  CHECK(below.value == 0);
  CHECK(below.score == Decimal(1));
  CHECK_FALSE((below.worst || below.best));
  CHECK(forecast_of(way("100", "0", {"90", "70", "50"})).no_range == NoRange::beyond);
  CHECK(forecast_of(way("0%", "90%", {"20%", "41%", "60%"})).no_range == NoRange::beyond);
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

TEST_CASE("the worst case of a falling way is its upper end", "[score]") {
  // The mirror image of the scattered readings above.
  const Forecast forecast = forecast_of(way("1000", "0", {"990", "978", "972"}));
  CHECK(forecast.value == 917);
  CHECK(forecast.low.to_fixed(1) == "878.7");
  CHECK(forecast.high.to_fixed(1) == "955.3");
  CHECK(forecast.worst->to_fixed(4) == "0.0447");
  CHECK(forecast.best->to_fixed(4) == "0.1213");
}

TEST_CASE("the last eight days with a reading tell, the last reading of a day, and none after today", "[score]") {
  std::vector<Reading> readings = {{"2026-04-11", "10"}, {"2026-04-14", "13"}, {"2026-04-17", "16"},
                                   {"2026-04-20", "19"}, {"2026-04-23", "22"}, {"2026-04-26", "25"},
                                   {"2026-04-29", "28"}, {"2026-05-02", "31"}};
  const auto forecast = [&] {
    return forecast_of("{title: T, baseline: 0, target: 100, " + check_ins(readings) + "}");
  };
  CHECK(forecast().readings == 8);
  CHECK(forecast().value == 90);
  readings[0].second = "70";  // the eighth from the end tells yet
  CHECK(forecast().value != 90);
  readings[0] = {"2026-04-01", "70"};
  readings.push_back({"2026-05-05", "34"});
  CHECK(forecast().readings == 8);
  CHECK(forecast().value == 90);
  readings.insert(readings.begin(), {"2026-05-05", "99"});
  readings.push_back({"2026-05-16", "99"});
  CHECK(forecast().readings == 8);
  CHECK(forecast().value == 90);
}

TEST_CASE("a percentage stays within 100 where its readings do, and nothing falls below 0 that never did", "[score]") {
  CHECK(forecast_of(way("0%", "90%", {"20%", "40%", "60%"})).high == 100);
  CHECK(forecast_of(way("0%", "120%", {"20%", "40%", "60%"})).value == 180);
  CHECK(forecast_of(way("0%", "100%", {"95%", "105%", "115%"})).value == 175);
  CHECK(forecast_of(way("0", "90", {"20", "40", "60"})).value == 180);
  CHECK(forecast_of(way("100", "-10", {"90", "70", "50"})).value == -70);
  CHECK(forecast_of(way("100", "0", {"10", "-10", "-30"})).value == -150);
}

TEST_CASE("grades, limits and a KPI's readings lead somewhere too", "[score]") {
  const std::vector<Reading> grades = {{"2026-04-11", "0.1"}, {"2026-04-21", "0.2"}, {"2026-05-01", "0.3"}};
  const Forecast judged = forecast_of("{title: T, judged: true, " + check_ins(grades, "score") + "}");
  CHECK(judged.value == 0.9_d);
  CHECK(judged.score == 0.9_d);
  CHECK(date(judged.line_reached) == "2026-06-10");
  const std::vector<Reading> steep = {{"2026-04-11", "0.1"}, {"2026-04-21", "0.4"}, {"2026-05-01", "0.7"}};
  CHECK(forecast_of("{title: T, judged: true, " + check_ins(steep, "score") + "}").value == 1);

  const std::vector<Reading> values = {{"2026-04-11", "8"}, {"2026-04-21", "7"}, {"2026-05-01", "6"}};
  for (const std::string measure : {"max: 5", "target: 5", "baseline: 5, target: 5"}) {
    CAPTURE(measure);
    const Forecast without_way = forecast_of("{title: T, " + measure + ", " + check_ins(values) + "}");
    CHECK(without_way.why == NoForecast::none);
    CHECK(without_way.value == 0);
    CHECK_FALSE(without_way.score);
    CHECK_FALSE(without_way.worst);
    CHECK(date(without_way.line_reached) == "never");
  }

  const std::string kpis = "kpis:\n  - {id: k, title: K, unit: weeks, " + check_ins(values) + "}\n";
  const Forecast of_kpi = forecast_of("{title: T, kpi: k, baseline: 70 days, target: 0 days}", "kind: committed", kpis);
  CHECK(of_kpi.readings == 3);
  CHECK(of_kpi.value == 0);
  CHECK(of_kpi.line == 1);
}

TEST_CASE("a forecast ends with the key result's own day, and there is none on it", "[score]") {
  const std::string readings = check_ins({{"2026-04-11", "10"}, {"2026-04-21", "20"}, {"2026-05-01", "30"}});
  const auto due = [&](const std::string& day) {
    return forecast_of("{title: T, baseline: 0, target: 100, due: " + day + ", " + readings + "}");
  };
  CHECK(due("2026-05-15").why == NoForecast::over);
  CHECK(due("2026-05-16").why == NoForecast::none);
  CHECK(due("2026-05-16").value == 45);
  CHECK(to_string(due("2026-06-10").end) == "2026-06-10");
  CHECK(date(due("2026-06-10").line_reached) == "2026-06-10");
  CHECK(date(due("2026-06-09").line_reached) == "never");
}

TEST_CASE("a cycle that nobody knows has no end, and what was dropped no forecast", "[score]") {
  CHECK(forecast_of(way("0", "100", {"1", "2", "3"}), "cycle: someday").why == NoForecast::no_end);
  const std::string gone = "{title: T, baseline: 0, target: 9, dropped: {date: 2026-05-15, reason: R}}";
  CHECK(forecast_of(gone).why == NoForecast::not_counted);
}
