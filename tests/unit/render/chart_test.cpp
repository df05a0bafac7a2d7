// Charts of characters: where the line runs, which labels stand beside it, and how wide it may be.
#include "render/chart.hpp"

#include "text/utf8.hpp"
#include "unit/catch.hpp"

using namespace okr;
using namespace okr::render;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

/// From 3 down to 1 within five weeks, with readings on three days.
Chart falling() {
  return {.first = day("2026-04-01"),
          .last = day("2026-05-06"),
          .points = {{day("2026-04-01"), 3}, {day("2026-04-15"), 2}, {day("2026-05-01"), 1.5}},
          .marks = {{1, "target 1"}, {3, "baseline 3"}},
          .low = 1,
          .high = 3,
          .low_label = "",
          .high_label = ""};
}

std::string drawn(const Chart& chart, const Terminal& terminal) {
  std::string text;
  for (const std::string& line : chart_lines(chart, terminal)) text += line + '\n';
  return text;
}

}  // namespace

TEST_CASE("a value holds until the next", "[render]") {
  const Chart chart = falling();
  CHECK_FALSE(chart.on(day("2026-03-31")));
  CHECK(chart.on(day("2026-04-14")) == 3.0);
  CHECK(chart.on(day("2026-04-15")) == 2.0);
  CHECK(chart.on(day("2026-12-31")) == 1.5);
}

TEST_CASE("the line steps from value to value, over the marks", "[render]") {
  CHECK(drawn(falling(), {40, false, false}) ==
        "baseline 3 |===========+................\n"
        "           |           |\n"
        "           |           |\n"
        "           |           |\n"
        "           |           +===========+\n"
        "           |                       +====\n"
        "           |\n"
        "  target 1 |............................\n"
        "           +----------------------------\n"
        "            2026-04-01        2026-05-06\n");
}

TEST_CASE("a chart rises, too, and begins where there is a value", "[render]") {
  Chart chart = falling();
  chart.points = {{day("2026-04-15"), 1}, {day("2026-05-01"), 3}};
  chart.marks.clear();
  chart.low_label = "low";
  chart.high_label = "high";
  const std::string text = drawn(chart, {40, false, true});
  CHECK(text.starts_with("high │                            ┏━━━━━\n"));
  CHECK(text.find("\n low │             ━━━━━━━━━━━━━━━┛\n") != std::string::npos);
}

TEST_CASE("a chart is as wide as the terminal, up to 100 columns", "[render]") {
  for (const auto& [width, expected] : {std::pair{60, 60}, std::pair{80, 80}, std::pair{140, 100}, std::pair{20, 40}}) {
    int widest = 0;
    for (const std::string& line : chart_lines(falling(), {width, false, true})) {
      widest = std::max(widest, text::display_width(line));
    }
    CHECK(widest == expected);
  }
}

TEST_CASE("ink goes around runs, never into the widths", "[render]") {
  Chart chart = falling();
  chart.ink = Ink::green;
  const std::string text = drawn(chart, {40, true, false});
  CHECK(text.find("\x1b[32m===========+\x1b[0m\x1b[2m................\x1b[0m") != std::string::npos);
}

TEST_CASE("one day, and a label that is too long, are drawn all the same", "[render]") {
  Chart chart = falling();
  chart.last = chart.first;
  chart.points.resize(1);
  chart.marks = {{3, std::string(60, 'x')}};
  for (const std::string& line : chart_lines(chart, {60, false, true})) CHECK(text::display_width(line) <= 60);
}
