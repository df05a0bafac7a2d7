// Titles that are a measure, daily work, an activity or vague: where they are looked for, and where not.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

/// One objective of that title (line 4, column 12), with lines of its own below it.
Lines objective(const std::string& title, const std::string& lines = "") {
  return every_finding_of("cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: " + title + "\n" + lines +
                          "    key_results: [Increase NPS from 60 to 75, Cut cost from 5 to 4]\n");
}

/// One key result (line 6, its title at column 17) beside one without fault.
Lines key_result(const std::string& fields, const std::string& lines = "") {
  return every_finding_of("cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: Delight\n" + lines +
                          "    key_results:\n      - {title: " + fields + "}\n      - Cut cost from 5 to 4\n");
}

}  // namespace

TEST_CASE("numeric-objective") {
  for (const char* title :
       {"Increase NPS to 80", "Keep churn under 2%", "Double our revenue", "Sign 12 partners", "Halve the waiting time",
        "Increase NPS from 60 to 75 and CSAT from 80% to 90%", "Expand to three new countries"}) {
    INFO(title);
    CHECK(objective(title) == Lines{"a.yaml:4:12 numeric-objective"});
  }
  for (const char* title : {"Delight our customers", "Win the 2026 season", "Become carbon neutral by 2030",
                            "Go from good to great", "Make Q3 our best quarter", "A 360-degree view of every customer",
                            "Zero trust everywhere", "One team, one voice", "Be the number 1 in the Nordics",
                            "Move to a 4-day week", "Bring 3 teams together as one",
                            "The planner is there before the coffee is", "Double down on small businesses"}) {
    INFO(title);
    CHECK(objective(title) == Lines{});
  }
}

TEST_CASE("one mistake in an objective's title gives one finding") {
  CHECK(objective("Maintain 99.9% uptime") == Lines{"a.yaml:4:12 maintenance-objective"});
  CHECK(every_finding_of("cycle: 2026-Q2\nowner: ana\nobjectives:\n"
                         "  - title: Increase CSAT from 60 to 70\n    supports: more\n"
                         "    key_results: [Increase NPS from 60 to 75, Cut cost from 5 to 4]\n"
                         "  - id: more\n    title: More\n"
                         "    key_results: [Increase CSAT from 61 to 75, Cut cost from 5 to 4]\n") ==
        Lines{"a.yaml:4:12 copied-cascade"});
}

TEST_CASE("maintenance-objective") {
  CHECK(objective("Maintain our level") == Lines{"a.yaml:4:12 maintenance-objective"});
  CHECK(objective("Keep every promise") == Lines{});
}

TEST_CASE("objectives that are not active may be called anything") {
  for (const std::string title : {"Increase NPS to 80", "Maintain our level"}) {
    CHECK(objective(title, "    state: draft\n") == Lines{});
    CHECK(objective(title, "    state: proposed\n") == Lines{});
    CHECK(objective(title, "    state: dropped\n    review: {date: 2026-04-08, reason: Much}\n") == Lines{});
  }
  CHECK(objective("Increase NPS to 80", "    allow: {rule: numeric-objective, reason: So}\n") == Lines{});
}

TEST_CASE("activity-key-result") {
  CHECK(key_result("Launch the app, done: false") == Lines{"a.yaml:6:17 activity-key-result"});
  CHECK(key_result("Launch the app, done: 2026-04-18") == Lines{"a.yaml:6:17 activity-key-result"});
  CHECK(key_result("Launch the app, judged: true") == Lines{"a.yaml:6:17 activity-key-result"});
  CHECK(key_result("Launch the app, milestones: [{title: A}]") == Lines{"a.yaml:6:17 activity-key-result"});
  CHECK(key_result("Everybody has the app, done: false") == Lines{});
  // A number says what is to be reached.
  CHECK(key_result("Launch the app in stores, baseline: 1, target: 4") == Lines{});
  CHECK(key_result("Launch 4 apps") == Lines{});
  CHECK(key_result("Launch 4 apps, done: false") == Lines{"a.yaml:6:17 sentence-contradicts-fields"});
  CHECK(key_result("Launch the app") == Lines{"a.yaml:6:17 unmeasurable-key-result"});
}

TEST_CASE("vague-key-result") {
  CHECK(key_result("Meetings are better, judged: true") == Lines{"a.yaml:6:17 vague-key-result"});
  CHECK(key_result("Meetings are better, done: false") == Lines{"a.yaml:6:17 vague-key-result"});
  CHECK(key_result("Meetings are better, milestones: [{title: A}]") == Lines{"a.yaml:6:17 vague-key-result"});
  CHECK(key_result("Meetings are better, baseline: 1, target: 4") == Lines{});
  CHECK(key_result("Meetings are better") == Lines{"a.yaml:6:17 unmeasurable-key-result"});
  CHECK(key_result("Launch a better app, judged: true") == Lines{"a.yaml:6:17 activity-key-result"});
}

TEST_CASE("key results that do not run may be called anything") {
  for (const std::string title : {"Launch the app", "Meetings are better"}) {
    CHECK(key_result(title + ", done: false", "    state: draft\n") == Lines{});
    CHECK(key_result(title + ", done: false", "    state: proposed\n") == Lines{});
    CHECK(key_result(title + ", done: false, dropped: {date: 2026-04-10, reason: No}").back() ==
          "a.yaml:4:12 too-few-key-results");
  }
}
