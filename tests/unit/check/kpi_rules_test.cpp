// KPIs outside their range or unread, and the key results that they guard.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

/// A KPI (its id on line 2, column 9) with `lines` from line 4, and what follows it.
Lines kpi(const std::string& lines, const std::string& more = "", const char* today = "2026-04-20") {
  return every_finding_of("kpis:\n  - id: csat\n    title: Satisfaction\n" + lines + more, today);
}

/// The KPI at 79 with a range down to 80, and one objective whose first key result has these fields.
Lines unhealthy(const std::string& fields, const std::string& objective = "") {
  return kpi("    min: 80\n    current: 79\n", "objectives:\n  - title: Delight\n    cycle: 2026-Q2\n    owner: ana\n" +
                                                   objective +
                                                   "    key_results:\n      - {title: Raise CSAT from 70 to 90, " +
                                                   fields + "}\n      - NPS from 6 to 7\n");
}

/// A key result that `guards` at 79, below 80; it has these fields.
Lines guarded(const std::string& fields, const std::string& objective = "") {
  return kpi("    min: 80\n    current: 79\n", "objectives:\n  - title: Delight\n    cycle: 2026-Q2\n    owner: ana\n" +
                                                   objective +
                                                   "    key_results:\n      - id: fast\n        guardrails: [csat]\n" +
                                                   fields + "      - NPS from 6 to 7\n");
}

}  // namespace

TEST_CASE("unhealthy-kpi begins beyond a bound") {
  CHECK(kpi("    min: 80\n    current: 80\n") == Lines{});
  CHECK(kpi("    min: 80\n    current: 79.9\n") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(kpi("    max: 4%\n    current: 4%\n") == Lines{});
  CHECK(kpi("    max: 4%\n    current: 4.1%\n") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(kpi("    current: 4.1%\n") == Lines{});
  CHECK(kpi("    max: 4%\n") == Lines{});
  CHECK(kpi("    max: 4%\n    current: 4.1%\n    allow: {rule: unhealthy-kpi, reason: Storms}\n") == Lines{});
}

TEST_CASE("unhealthy-kpi says what is wrong in the KPI's unit") {
  const auto findings =
      okr::tests::check_text("kpis: [{id: wait, title: Waiting time, max: 2 days, current: 60 hours}]\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "`Waiting time` is at 2.5 days, above 2 days, and no key result measures it");
}

TEST_CASE("unhealthy-kpi is content with a key result that measures it, a drafted one too") {
  CHECK(unhealthy("kpi: csat") == Lines{});
  CHECK(unhealthy("kpi: csat", "    state: draft\n") == Lines{});
  CHECK(unhealthy("kpi: csat", "    state: proposed\n") == Lines{});
  const Lines found = {"a.yaml:2:9 unhealthy-kpi"};
  CHECK(unhealthy("drives: csat, current: 70") == found);
  CHECK(unhealthy("kpi: csat", "    state: dropped\n    review: {date: 2026-04-10, reason: So}\n") == found);
  CHECK(unhealthy("kpi: csat, dropped: {date: 2026-04-10, reason: So}") ==
        Lines{"a.yaml:2:9 unhealthy-kpi", "a.yaml:7:12 too-few-key-results"});
  CHECK(unhealthy("weight: much") == Lines{"a.yaml:2:9 unhealthy-kpi", "a.yaml:11:51 invalid-value"});
  CHECK(unhealthy("kpi: csta") == Lines{"a.yaml:11:48 unknown-reference"});
}

TEST_CASE("a file that could not be read whole may measure the KPIs that it names") {
  const std::string ill = "    min: 80\n    current: 79\n";
  const auto torn = [&](const std::string& word) {
    return kpi(ill, "--- b.yaml\ncycle: 2026-Q2\nobjectives:\n  - {title: Delight, " + word + "\n");
  };
  CHECK(torn("kpi: csat") == Lines{"b.yaml:3:5 invalid-yaml"});
  CHECK(torn("kpi: nps") == Lines{"a.yaml:2:9 unhealthy-kpi", "b.yaml:3:5 invalid-yaml"});
}

TEST_CASE("broken-guardrail speaks while the key result moves") {
  const Lines found = {"a.yaml:12:22 broken-guardrail"};
  const auto at = [](const std::string& value) {
    return guarded("        title: Cut it from 9 to 5\n        current: " + value + "\n");
  };
  CHECK(at("8.9") == found);
  // Then it is the KPI that wants a word.
  CHECK(at("9") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(at("9.5") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(guarded("        title: Cut it from 9 to 5\n") == Lines{"a.yaml:2:9 unhealthy-kpi"});
}

TEST_CASE("without a baseline a key result moves when it comes nearer") {
  const auto readings = [](const std::string& first, const std::string& second) {
    return guarded(
        "        title: Reach a score of 50\n        allow: {rule: missing-baseline, reason: So}\n"
        "        check_ins:\n          - {date: 2026-04-08, value: " +
        first + "}\n          - {date: 2026-04-15, value: " + second + "}\n");
  };
  CHECK(readings("20", "21") == Lines{"a.yaml:12:22 broken-guardrail"});
  CHECK(readings("20", "20") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(readings("20", "19") == Lines{"a.yaml:2:9 unhealthy-kpi"});
}

TEST_CASE("broken-guardrail is silent where nothing runs") {
  const std::string moved = "        title: Cut it from 9 to 5\n        current: 6\n";
  CHECK(guarded(moved, "    state: draft\n") == Lines{"a.yaml:2:9 unhealthy-kpi"});
  CHECK(guarded(moved, "    state: dropped\n    review: {date: 2026-04-10, reason: So}\n") ==
        Lines{"a.yaml:2:9 unhealthy-kpi"});
}

TEST_CASE("stale-kpi begins after check_in_every, which is 31 days if left out") {
  const auto read = [](const std::string& day, const std::string& lines = "", const std::string& rules = "") {
    return kpi(lines + "    check_ins: [{date: " + day + ", value: 9}]\n", rules, "2026-05-15");
  };
  const Lines found = {"a.yaml:2:9 stale-kpi"};
  CHECK(read("2026-04-14") == Lines{});
  CHECK(read("2026-04-13") == found);
  CHECK(read("2026-05-08", "    check_in_every: 7 days\n") == Lines{});
  CHECK(read("2026-05-07", "    check_in_every: 7 days\n") == found);
  CHECK(read("2026-05-07", "", "check_in_every: 7 days\n") == found);
  CHECK(read("2026-04-14", "", "--- okr.yaml\nokr: 1\ncheck_in_every: 14 days\n") == found);
  CHECK(read("2026-04-14", "", "--- okr.yaml\nokr: 1\ncheck_in_every: 14 days\nrules: {stale-kpi: off}\n") == Lines{});
}

TEST_CASE("stale-kpi is silent where nobody knows how old the last reading is") {
  const std::string old = "    check_ins: [{date: 2026-01-14, value: 9}";
  CHECK(kpi("") == Lines{});
  CHECK(kpi("    current: 9\n") == Lines{});
  CHECK(kpi(old + "]\n") == Lines{"a.yaml:2:9 stale-kpi"});
  CHECK(kpi(old + ", {date: 2026-04-40, value: 9}]\n") == Lines{"a.yaml:4:54 invalid-value"});
  CHECK(kpi(old + ", {date: 2026-08-01, value: 9}]\n") == Lines{"a.yaml:4:54 future-check-in"});
}

TEST_CASE("stale-kpi leaves it to the key result that the KPI measures") {
  CHECK(kpi("    check_ins: [{date: 2026-03-14, value: 80}]\n",
            "objectives:\n  - title: Delight\n    cycle: 2026-Q2\n    owner: ana\n    key_results:\n"
            "      - {title: Raise CSAT from 70 to 90, kpi: csat}\n      - NPS from 6 to 7\n") ==
        Lines{"a.yaml:10:17 stale-check-in"});
}

TEST_CASE("unguarded-quantity is off until it is wanted") {
  const auto wanted = [](const std::string& key_result) {
    return every_finding_of(
        "--- okr.yaml\nokr: 1\nrules: {unguarded-quantity: info}\n--- a.yaml\ncycle: 2026-Q2\nowner: ana\n"
        "objectives:\n  - title: Delight\n    key_results:\n      - CSAT from 6 to 7\n      - {title: " +
        key_result + "}\nkpis: [{id: errors, title: Errors, max: 4, current: 3}]\n");
  };
  const Lines found = {"a.yaml:7:17 unguarded-quantity"};
  for (const char* quantity :
       {"Sign 12 partners", "Reduce settlement from 3 days to 1 day", "Cut load time from 900 ms to 300 ms",
        "Raise deployments from 4 to 12 a week", "Cut status calls from 2400 to 900 calls"}) {
    INFO(quantity);
    CHECK(wanted(quantity) == found);
  }
  for (const char* other :
       {"Raise retention from 85% to 95%", "Grow ARR from $2M to $3M", "Raise the rating from 3.2 to 4.5 stars",
        "Increase NPS from 60 to 75", "Stay under 4 incidents a week", "'All is well', done: false",
        "Sign 12 partners, guardrails: errors"}) {
    INFO(other);
    CHECK(wanted(other) == Lines{});
  }
}
