// Baselines: what they let be, and their file.
#include "check/baseline.hpp"

#include "exchange/baseline_file.hpp"
#include "okr/failure.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;
using checking::Baseline;
using checking::baseline_of;
using checking::beyond;
using checking::common;

const SourceTree files{{{"a.yaml", ""}, {"b.yaml", ""}}, {}};

Finding finding(std::string_view rule, std::string object, std::uint32_t file = 0, std::uint32_t line = 0) {
  Finding made;
  made.rule = rule;
  made.object = std::move(object);
  made.span = {file, line, line};
  return made;
}

const Findings some = {finding("bad-weight", "x/y"), finding("bad-weight", "x/y", 0, 7), finding("bad-weight", "z", 1),
                       finding("invalid-yaml", "", 1)};

}  // namespace

TEST_CASE("a baseline knows findings by rule and object, by their path only without one", "[baseline]") {
  const Baseline baseline = baseline_of(some, files);
  CHECK(baseline ==
        Baseline{{{"bad-weight", "x/y", ""}, 2}, {{"bad-weight", "z", ""}, 1}, {{"invalid-yaml", "", "b.yaml"}, 1}});
  CHECK(beyond(baseline, some, files).empty());
  CHECK(beyond({}, some, files).size() == 4);
  // another line, another file: the same
  CHECK(beyond(baseline, {finding("bad-weight", "x/y", 1, 99)}, files).empty());
  // another rule, another object, another path, once more: not
  const Findings others = {finding("bad-weight", "x"), finding("invalid-yaml", "", 0), finding("not-started", "z"),
                           finding("bad-weight", "z"), finding("bad-weight", "z", 0, 5)};
  const Findings reported = beyond(baseline, others, files);
  REQUIRE(reported.size() == 4);
  CHECK(reported.back().span.begin == 5);
}

TEST_CASE("a baseline loses what is mended", "[baseline]") {
  const Baseline old = baseline_of(some, files);
  CHECK(common(old, baseline_of({some[1], some[2], finding("not-started", "z")}, files)) ==
        Baseline{{{"bad-weight", "x/y", ""}, 1}, {{"bad-weight", "z", ""}, 1}});
}

TEST_CASE("a baseline's file has an entry a line, and reads back", "[baseline]") {
  const Baseline baseline = baseline_of(some, files);
  const std::string text = exchange::print_baseline(baseline);
  CHECK(text ==
        "{\n  \"format\": 1,\n  \"findings\": [\n"
        "    {\"rule\":\"bad-weight\",\"object\":\"x/y\",\"count\":2},\n"
        "    {\"rule\":\"bad-weight\",\"object\":\"z\",\"count\":1},\n"
        "    {\"rule\":\"invalid-yaml\",\"path\":\"b.yaml\",\"count\":1}\n"
        "  ]\n}\n");
  CHECK(exchange::parse_baseline(text, "b.json") == baseline);
  CHECK(exchange::parse_baseline(exchange::print_baseline({}), "b.json").empty());
  // both sides of a merge
  const Baseline merged = exchange::parse_baseline(
      R"({"format": 1, "findings": [{"rule": "r", "object": "o", "count": 3}, {"rule": "r", "object": "o"}]})", "b");
  CHECK(merged == Baseline{{{"r", "o", ""}, 3}});
}

TEST_CASE("what is no baseline is refused", "[baseline]") {
  const std::string text =
      GENERATE("", "[]", "{}", "okr: 1", R"({"format": 2, "findings": []})", R"({"format": 1})",
               R"({"format": 1, "findings": {}})", R"({"format": 1, "findings": ["x"]})",
               R"({"format": 1, "findings": [{"object": "x"}]})", R"({"format": 1, "findings": [{"rule": 1}]})",
               R"({"format": 1, "findings": [{"rule": "r", "count": -1}]})");
  CAPTURE(text);
  CHECK_THROWS_AS(exchange::parse_baseline(text, "b.json"), Failure);
}
