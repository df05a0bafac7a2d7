// Cycles by their names.
#include "okr/cycle.hpp"

#include <algorithm>

#include "okr/workspace.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

TEST_CASE("a range has sixty cycles at most") {
  const okr::Config config;
  const auto five_years = okr::cycle_named(config, "2026-01..2030-12");
  REQUIRE(five_years);
  CHECK(five_years->parts.size() == 60);
  CHECK(five_years->parts.back() == "2030-12");
  CHECK_FALSE(okr::cycle_named(config, "2026-01..2031-01"));
  CHECK_FALSE(okr::cycle_named(config, "2026-Q2..6026-Q3"));
  CHECK(okr::cycle_named(config, "2026..2085"));
  CHECK(okr::cycle_named(config, "2026-01-01..2099-12-31")->parts.empty());
}

TEST_CASE("a range that is none says how to write one") {
  const std::string range = GENERATE("2026-Q2..6026-Q3", "2026-Q3..2026-Q2", "2026-Q1..2026-H1");
  const okr::Findings findings = okr::tests::check_text("cycle: " + range + "\nobjectives:\n  - title: One\n");
  const auto unknown = std::find_if(findings.begin(), findings.end(),
                                    [](const okr::Finding& finding) { return finding.rule == "unknown-cycle"; });
  REQUIRE(unknown != findings.end());
  CHECK(unknown->help == "a range goes from a cycle to a later one of the same length, 60 of them at most");
}
