// Every rule of the group Time, exact to the day.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::findings_of;

namespace {

using Lines = std::vector<std::string>;

/// One active objective of 2026-Q2 whose key result goes on with `lines`, from line 6.
Lines key_result(const std::string& lines, const char* today = "2026-05-15") {
  return findings_of(
      "cycle: 2026-Q2\nobjectives:\n  - title: Delight\n    key_results:\n"
      "      - title: Increase NPS from 60 to 75\n" +
          lines,
      today);
}

/// The same, with check-ins of these days, the first on line 7; a day's column is 20.
Lines check_ins(const std::vector<std::string>& days, const char* today = "2026-05-15") {
  std::string lines = "        check_ins:\n";
  for (const std::string& day : days) lines += "          - {date: " + day + ", value: 70}\n";
  return key_result(lines, today);
}

}  // namespace

TEST_CASE("future-check-in begins the day after tomorrow") {
  CHECK(check_ins({"2026-05-15"}) == Lines{});
  CHECK(check_ins({"2026-05-16"}) == Lines{});
  CHECK(check_ins({"2026-05-17"}) == Lines{"a.yaml:7:20 future-check-in"});
  CHECK(findings_of("kpis:\n  - title: Speed\n    check_ins: [{date: 2026-05-17, value: 4}]\n", "2026-05-15") ==
        Lines{"a.yaml:3:24 future-check-in"});
}

TEST_CASE("check-in-outside-cycle begins after 14 days") {
  CHECK(check_ins({"2026-03-18", "2026-05-14"}) == Lines{});
  CHECK(check_ins({"2026-03-17", "2026-05-14"}) == Lines{"a.yaml:7:20 check-in-outside-cycle"});
  CHECK(check_ins({"2026-07-14"}, "2026-07-14") == Lines{});
  CHECK(check_ins({"2026-07-15"}, "2026-07-14") == Lines{"a.yaml:7:20 check-in-outside-cycle"});
}

TEST_CASE("check-ins-out-of-order") {
  CHECK(check_ins({"2026-05-10", "2026-05-04", "2026-05-05"}) == Lines{"a.yaml:8:20 check-ins-out-of-order"});
  CHECK(check_ins({"2026-05-10", "2026-05-10"}) == Lines{"a.yaml:8:20 check-ins-out-of-order"});
}

TEST_CASE("stale-check-in begins after check_in_every") {
  CHECK(check_ins({"2026-05-01"}) == Lines{});
  CHECK(check_ins({"2026-04-30"}) == Lines{"a.yaml:5:16 stale-check-in"});
  // What is invalid or dated ahead may be the reading that seems to be missing.
  CHECK(check_ins({"2026-04-10", "2026-05-1"}) == Lines{"a.yaml:8:20 invalid-value"});
  CHECK(check_ins({"2026-04-10", "2026-05-30"}) == Lines{"a.yaml:8:20 future-check-in"});
  CHECK(check_ins({"2026-06-10"}, "2026-07-01") == Lines{});
  CHECK(key_result("        current: 70\n") == Lines{});
}

TEST_CASE("not-started begins with a third of the cycle") {
  CHECK(key_result("", "2026-04-30") == Lines{});
  CHECK(key_result("", "2026-05-01") == Lines{"a.yaml:5:16 not-started"});
  CHECK(key_result("        check_ins: [{date: 2026-05-1, value: 70}]\n") == Lines{"a.yaml:6:28 invalid-value"});
}

TEST_CASE("a vote is no reading where a value could be checked in") {
  const std::string vote = "        check_ins: [{date: 2026-05-14, confidence: 0.5}]\n";
  CHECK(key_result(vote) == Lines{"a.yaml:5:16 not-started"});
  CHECK(key_result("        check_ins: [{date: 2026-04-03, confidence: 0.5}]\n") ==
        Lines{"a.yaml:5:16 stale-check-in"});
}

TEST_CASE("what is done has started, though nobody wrote the day") {
  const std::string objective =
      "cycle: 2026-Q2\nobjectives:\n  - title: Delight\n    key_results:\n      - title: Everybody has it\n";
  const std::string milestones = "        milestones: [{title: A, done: ";
  CHECK(findings_of(objective + milestones + "false}]\n", "2026-05-15") == Lines{"a.yaml:5:16 not-started"});
  CHECK(findings_of(objective + milestones + "true}, {title: B}]\n", "2026-05-15") == Lines{});
  const std::string vote = "        check_ins: [{date: 2026-05-14, confidence: 0.5}]\n";
  CHECK(findings_of(objective + "        done: false\n" + vote, "2026-05-15") == Lines{});
}

TEST_CASE("due-outside-cycle") {
  const std::string read = "        current: 70\n        due: ";
  CHECK(key_result(read + "2026-04-01\n") == Lines{});
  CHECK(key_result(read + "2026-03-31\n") == Lines{"a.yaml:7:14 due-outside-cycle"});
  CHECK(key_result(read + "2026-06-30\n") == Lines{});
  CHECK(key_result(read + "2026-07-01\n") == Lines{"a.yaml:7:14 due-outside-cycle"});
}

TEST_CASE("ended-not-closed begins after 14 days") {
  CHECK(key_result("        current: 70\n", "2026-07-14") == Lines{});
  CHECK(key_result("        current: 70\n", "2026-07-15") == Lines{"a.yaml:3:12 ended-not-closed"});
}

TEST_CASE("everything-due-last-day is off until it is wanted") {
  const std::string files =
      "--- okr.yaml\nokr: 1\nrules: {everything-due-last-day: info}\n--- a.yaml\ncycle: 2026-Q2\nobjectives:\n"
      "  - title: Delight\n    key_results:\n      - {title: Increase NPS from 60 to 75, current: 70";
  CHECK(findings_of(files + "}\n") == Lines{"a.yaml:3:12 everything-due-last-day"});
  CHECK(findings_of(files + ", due: 2026-06-29}\n") == Lines{});
  CHECK(findings_of(files + ", due: 2026-06-31}\n") == Lines{"a.yaml:5:63 invalid-value"});
  const std::string dropped = ", due: 2026-05-01, dropped: {date: 2026-04-10, reason: No longer needed}}\n";
  CHECK(findings_of(files + dropped) == Lines{});
  CHECK(findings_of(files + dropped + "      - {title: Cut cost from 5 to 4, current: 5}\n") ==
        Lines{"a.yaml:3:12 everything-due-last-day"});
}

TEST_CASE("drafts, proposals and closed objectives are left in peace") {
  for (const char* state : {"draft", "proposed", "closed"}) {
    CHECK(findings_of("cycle: 2026-Q1\nobjectives:\n  - title: Delight\n    state: " + std::string(state) +
                          "\n    review: {date: 2026-03-31, learned: Much}\n    key_results:\n"
                          "      - {title: Increase NPS from 60 to 75, due: 2027-01-01, current: 70}\n",
                      "2026-05-15") == Lines{});
  }
}
