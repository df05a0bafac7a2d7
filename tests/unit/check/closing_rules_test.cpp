// What has to be said once an objective is closed or dropped.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

/// An objective of 2026-Q1 (its id on line 4, column 9) in that state, with `lines` from line 6, and one key result
/// without fault above those of `key_results`.
Lines objective(const std::string& state, const std::string& lines, const std::string& key_results = "",
                const std::string& more = "") {
  return every_finding_of(
      "cycle: 2026-Q1\nowner: ana\nobjectives:\n  - id: one\n    title: Delight\n    state: " + state + "\n" + lines +
      "    key_results:\n      - {title: NPS from 6 to 8, current: 8}\n" + key_results + more);
}

const std::string learned = "    review: {date: 2026-04-08, learned: Much}\n";

}  // namespace

TEST_CASE("closed-without-learning") {
  CHECK(objective("closed", "") == Lines{"a.yaml:4:9 closed-without-learning"});
  CHECK(objective("closed", "    review: {date: 2026-04-08}\n") == Lines{"a.yaml:4:9 closed-without-learning"});
  CHECK(objective("closed", learned) == Lines{});
  CHECK(objective("closed", "    review: {date: 2026-04-08, learned: [Much]}\n") == Lines{"a.yaml:7:41 wrong-type"});
  CHECK(objective("draft", "") == Lines{});
}

TEST_CASE("closed-unscored") {
  const Lines found = {"a.yaml:10:9 closed-unscored"};
  CHECK(objective("closed", learned, "      - CSAT from 6 to 7\n") == found);
  CHECK(objective("closed", learned, "      - Be happy\n") == found);
  CHECK(objective("closed", learned, "      - {title: Be happy, judged: true}\n") ==
        Lines{"a.yaml:10:17 closed-unscored"});
  // What came after the review does not count.
  CHECK(
      objective("closed", learned, "      - {title: CSAT from 6 to 7, check_ins: [{date: 2026-04-09, value: 7}]}\n") ==
      Lines{"a.yaml:10:17 closed-unscored"});
  CHECK(objective("closed", learned,
                  "      - {title: CSAT from 6 to 7, check_ins: [{date: 2026-04-08, value: 7}]}\n") == Lines{});
  CHECK(objective("closed", learned, "      - {title: All is done, done: false}\n") == Lines{});
}

TEST_CASE("closed-unscored is silent about what was dropped or could not be read") {
  CHECK(objective("closed", learned, "      - {title: CSAT from 6 to 7, dropped: {date: 2026-02-10, reason: So}}\n") ==
        Lines{});
  CHECK(objective("closed", learned, "      - {title: CSAT from 6 to 7, current: much}\n") ==
        Lines{"a.yaml:10:44 invalid-value"});
  CHECK(objective("closed", learned, "      - {title: CSAT from 6 to 7, kpi: csat}\n") ==
        Lines{"a.yaml:10:40 unknown-reference"});
  CHECK(objective("dropped", "    review: {date: 2026-02-10, reason: So}\n", "      - CSAT from 6 to 7\n") == Lines{});
}

TEST_CASE("missed-commitment-unexplained") {
  const std::string missed = "      - {title: CSAT from 6 to 7, current: 6.999}\n";
  const std::string committed = "    kind: committed\n";
  CHECK(objective("closed", committed + learned) == Lines{});
  CHECK(objective("closed", committed + learned, missed) == Lines{"a.yaml:4:9 missed-commitment-unexplained"});
  CHECK(objective("closed", learned, missed) == Lines{});
  CHECK(objective("closed", committed + "    review: {date: 2026-04-08, learned: Much, reason: So}\n", missed) ==
        Lines{});
  CHECK(objective("closed", committed, missed) ==
        Lines{"a.yaml:4:9 closed-without-learning", "a.yaml:4:9 missed-commitment-unexplained"});
}

TEST_CASE("dropped-without-reason") {
  CHECK(objective("dropped", "") == Lines{"a.yaml:4:9 dropped-without-reason"});
  CHECK(objective("dropped", learned) == Lines{"a.yaml:4:9 dropped-without-reason"});
  CHECK(objective("dropped", "    review: {date: 2026-04-08, reason: So}\n") == Lines{});
  CHECK(objective("dropped", "    allow: {rule: dropped-without-reason, reason: Before our time}\n") == Lines{});
}

TEST_CASE("carried-nowhere") {
  const auto carried_to = [](const std::string& cycle, const std::string& name = "two",
                             const std::string& state = "closed") {
    const std::string review = state == "dropped" ? "    review: {date: 2026-04-08, reason: So}\n" : learned;
    return objective(state, review + "    carried_to: " + name + "\n", "",
                     "  - {id: two, title: Shine, state: draft, cycle: " + cycle + "}\n");
  };
  const Lines found = {"a.yaml:8:17 carried-nowhere"};
  CHECK(carried_to("2026-Q2") == Lines{});
  CHECK(carried_to("2026-Q1") == found);
  CHECK(carried_to("2025-Q4") == found);
  CHECK(carried_to("2026") == found);
  CHECK(carried_to("2026-02-01..2026-05-01") == Lines{});
  CHECK(carried_to("2026-Q2", "one") == found);
  CHECK(carried_to("2026-Q2", "[two, one]") == Lines{"a.yaml:8:23 carried-nowhere"});
  CHECK(carried_to("2026-Q2", "three") == Lines{"a.yaml:8:17 unknown-reference"});
  CHECK(carried_to("2026-Q7") == Lines{"a.yaml:11:50 unknown-cycle"});
  CHECK(carried_to("2026-Q1", "two", "dropped") == found);
  CHECK(carried_to("2026-Q1", "two", "draft") == Lines{});
}

TEST_CASE("the rules of closing can be set") {
  const std::string rules =
      "--- okr.yaml\nokr: 1\nrules: {closed-without-learning: off, closed-unscored: warning}\n--- a.yaml\n";
  const auto findings = okr::tests::check_text(
      rules +
      "cycle: 2026-Q1\nowner: ana\nobjectives:\n  - {title: Delight, state: closed, key_results: [NPS from 6 to 8]}\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == okr::Severity::warning);
}
