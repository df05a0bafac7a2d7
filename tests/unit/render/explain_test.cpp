// The steps of scores: every number with its place, and the row of the status table that applied.
#include "render/explain.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "okr/read.hpp"
#include "render/places.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/render/northwind.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;
using namespace okr::render;

namespace {

Example example(const std::string& objectives, std::string_view today = "2026-05-15") {
  Example result{read_workspace(tests::files_of("cycle: 2026-Q2\nobjectives:\n" + objectives)).workspace, {}};
  result.scores = score(result.workspace, day(today));
  return result;
}

/// One key result `o/k`, the rest of whose map is `fields`, from line 7 on.
Example key_result(const std::string& fields, std::string_view today = "2026-05-15") {
  return example("  - id: o\n    title: O\n    key_results:\n      - id: k\n" + fields, today);
}

/// `words @line` of all steps of that name, one behind another.
std::string said(const Example& from, std::string_view id, std::string_view name) {
  Places places(from.workspace.files);
  std::vector<std::string> lines;
  for (const Step& step : steps_of(from.workspace, from.scores, from.workspace.find(id), glyphs(Terminal{}))) {
    if (step.name != name) continue;
    lines.push_back(step.words + (step.place ? fmt::format(" @{}", places.begin(*step.place).line) : ""));
  }
  return fmt::format("{}", fmt::join(lines, " | "));
}

const char* const settlement = R"(        title: Reduce the time to settlement from 3 days to 1 day
        check_ins:
          - {date: 2026-05-12, value: 1.6 days, confidence: {ana: 0.7, bo: 0.3}}
          - {date: 2026-04-14, value: 2.5 days}
          - {date: 2026-06-01, value: 1 day}
)";

}  // namespace

TEST_CASE("the steps of a metric, from its sentence to its status") {
  const Example from = key_result(settlement);
  CHECK(said(from, "o/k", "measure") == "metric, read from the sentence @7");
  CHECK(said(from, "o/k", "baseline") == "3 days @7");
  CHECK(said(from, "o/k", "target") == "1 day @7");
  CHECK(said(from, "o/k", "reading") == "1.6 days, 2026-05-12, the latest of 2 up to 2026-05-15 @9");
  CHECK(said(from, "o/k", "progress") == "(1.6 - 3) / (1 - 3) = 0.70");
  CHECK(said(from, "o/k", "score") == "0.70");
  CHECK(said(from, "o/k", "elapsed") == "44 of 90 days from 2026-04-01 to 2026-06-30 = 0.488888889 @1");
  CHECK(said(from, "o/k", "expected") == "0.488888889 * 0.7 = 0.342222222");
  CHECK(said(from, "o/k", "gap") == "0.342222222 - 0.7 = -0.357777778");
  CHECK(said(from, "o/k", "confidence") == "(ana 0.7 + bo 0.3) / 2 = 0.5, 2026-05-12 @9");
  CHECK(said(from, "o/k", "status") ==
        "on track (gap -0.357777778 <= 0.1: on track; confidence 0.5 >= 0.49: on track)");
}

TEST_CASE("numbers in fields have the place of their field") {
  const Example from = key_result(
      "        title: Settle faster\n        baseline: 3 days\n        target: 1 day\n        due: 2026-05-31\n"
      "        current: 4 days\n");
  CHECK(said(from, "o/k", "measure") == "metric, read from the fields @6");
  CHECK(said(from, "o/k", "baseline") == "3 days @8");
  CHECK(said(from, "o/k", "target") == "1 day @9");
  CHECK(said(from, "o/k", "reading") == "4 days, `current` @11");
  CHECK(said(from, "o/k", "score") == "0.00, progress held between 0 and 1");
  CHECK(said(from, "o/k", "elapsed") == "44 of 60 days from 2026-04-01 to 2026-05-31 = 0.733333333 @10");
  CHECK(said(from, "o/k", "gap") == "0.513333333 - (-0.5) = 1.013333333");
}

TEST_CASE("a judgement stands over the arithmetic, a missing reading is no score") {
  const Example judged = key_result(std::string(settlement) + "          - {date: 2026-05-13, score: 0.4}\n");
  CHECK(said(judged, "o/k", "progress") == "(1.6 - 3) / (1 - 3) = 0.70");
  CHECK(said(judged, "o/k", "judged") == "~0.4 on 2026-05-13, stands over the arithmetic @12");
  CHECK(said(judged, "o/k", "score") == "~0.40");
  const Example none = key_result("        title: From 3 to 1\n");
  CHECK(said(none, "o/k", "reading") == "none up to 2026-05-15");
  CHECK(said(none, "o/k", "score") == "–, no reading yet is no score");
  CHECK(said(none, "o/k", "status") == "no data (no confidence and no reading)");
}

TEST_CASE("limits, milestones and changes") {
  const Example limit = key_result(
      "        title: Errors\n        max: 4\n        check_ins:\n"
      "          - {date: 2026-04-10, value: 9}\n          - {date: 2026-04-20, value: 4}\n"
      "          - {date: 2026-04-30, value: 5}\n");
  CHECK(said(limit, "o/k", "max") == "4 @8");
  CHECK(said(limit, "o/k", "reading") ==
        "9, 2026-04-10, not within yet: does not count @10 | 4, 2026-04-20, within @11 | 5, 2026-04-30, outside @12");
  CHECK(said(limit, "o/k", "expected") == "0.7, the line throughout");
  const Example milestones = key_result(
      "        title: Steps\n        milestones:\n          - {title: A, done: 2026-04-20, weight: 3}\n"
      "          - {title: B}\n");
  CHECK(said(milestones, "o/k", "milestone") == "weight 3, done: A @9 | weight 1, not done: B @10");
  CHECK(said(milestones, "o/k", "progress") == "1 of 2 milestones, by weight: 0.75");
  const Example change = key_result("        title: Members\n        baseline: 200\n        change: +25%\n");
  CHECK(said(change, "o/k", "change") == "+25% @9");
  CHECK(said(change, "o/k", "target") == "250, the baseline changed by +25%");
}

TEST_CASE("why a status is what it is") {
  const std::string unmet = "        title: Ship it\n        done: false\n";
  CHECK(said(key_result(unmet), "o/k", "status") == "no data (no confidence, and all or nothing is not met yet)");
  CHECK(said(key_result(unmet, "2026-06-30"), "o/k", "status") == "at risk (not met on its last day: at risk)");
  CHECK(said(key_result(unmet, "2026-03-01"), "o/k", "status") == "upcoming (its cycle begins on 2026-04-01)");
  const Example dropped = key_result(unmet + "        dropped: {date: 2026-05-01, reason: r}\n");
  CHECK(said(dropped, "o/k", "status") == "none: dropped: it counts nowhere");
  CHECK(said(dropped, "o", "key result") == "k: left out, dropped 2026-05-01 @9");
  const Example guarded = key_result(std::string(settlement) +
                                     "        guardrails: [r]\nkpis:\n  - {id: r, title: R, max: 4%, current: 5%}\n");
  CHECK(said(guarded, "o/k", "guardrail") == "r: 5%, at most 4%, outside range @14");
  CHECK(said(guarded, "o/k", "status").ends_with("; guardrail r is outside its range: at risk)"));
}

TEST_CASE("the steps of an objective") {
  const Example from = example(R"(  - id: o
    title: O
    kind: committed
    score_from: both
    key_results:
      - {id: a, title: From 0 to 10, current: 7}
      - {id: b, title: From 0 to 10, current: 1, weight: 3}
      - {id: c, title: From 0 to 10}
  - {id: s, title: S, supports: [o], key_results: [{id: d, title: From 0 to 10, current: 5}]}
)");
  CHECK(said(from, "o", "score from") == "both");
  CHECK(said(from, "o", "key result") ==
        "a: weight 1 * score 0.7 @8 | b: weight 3 * score 0.1 @9 | c: left out, it has no score @10");
  CHECK(said(from, "o", "supported by") == "s: weight 1 * score 0.5 @11");
  CHECK(said(from, "o", "score") == "(1 * 0.7 + 3 * 0.1 + 1 * 0.5) / (1 + 3 + 1) = 0.3");
  CHECK(said(from, "o", "band") == "red: yellow from 0.4, green from 0.7");
  CHECK(said(from, "o", "line") == "1, committed @5");
  CHECK(said(from, "o", "status") == "behind (gap 0.159555556 > 0.1: behind; b at risk: behind at best)");
}

TEST_CASE("the steps as JSON") {
  const Example from = key_result(settlement);
  std::ostringstream out;
  explain_json(out, from.workspace, from.scores, from.workspace.find("o/k"));
  const auto json = nlohmann::json::parse(out.str());
  CHECK(json["id"] == "o/k");
  const nlohmann::json baseline = {{"step", "baseline"}, {"value", 3},       {"unit", "day"},
                                   {"words", "3 days"},  {"path", "a.yaml"}, {"line", 7}};
  CHECK(json["steps"][1] == baseline);
  CHECK(json["steps"][4]["value"] == 0.7);
  CHECK(json["steps"][4]["path"].is_null());
}

TEST_CASE("no step is wider than the terminal, and nothing in it drives one") {
  Example from = hostile("日本\x1b[2J ##[x] \xe2\x80\xae" + std::string(60, 'w'));
  from.scores = score(from.workspace, day("2026-05-15"));
  for (const int width : {40, 60, 80, 200}) {
    std::ostringstream out;
    for (std::uint32_t o = 0; o < from.workspace.objectives.size(); ++o) {
      explain_text(out, from.workspace, from.scores, {Ref::To::objective, o, 0}, {width, false, true});
      for (std::uint32_t k = 0; k < from.workspace.objectives[o].key_results.size(); ++k) {
        explain_text(out, from.workspace, from.scores, {Ref::To::key_result, o, k}, {width, false, true});
      }
    }
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= width);
    CHECK(out.str().find('\x1b') == std::string::npos);
    CHECK(out.str().find("##[") == std::string::npos);
  }
}
