// Every rule of the group Measures, and the allowances: the finding at its place, and no other.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::findings_of;

namespace {

using Lines = std::vector<std::string>;

/// One key result in an objective without fault; its lines begin at line 5, column 9 (the title's value at 16).
Lines key_result(const std::string& lines) {
  return findings_of("cycle: 2026-Q2\nobjectives:\n  - title: Delight\n    key_results:\n      - " + lines);
}

}  // namespace

TEST_CASE("objective-without-key-results") {
  const std::string objective = "cycle: 2026-Q2\nobjectives:\n  - title: Delight\n";
  CHECK(findings_of(objective) == Lines{"a.yaml:3:12 objective-without-key-results"});
  CHECK(findings_of(objective + "    state: proposed\n") == Lines{});
  CHECK(findings_of(objective + "    score_from: supporting\n") == Lines{});
  CHECK(findings_of(objective + "    key_results: soon\n") == Lines{"a.yaml:4:18 wrong-type"});
  CHECK(findings_of("cycle: 2026-Q2\nobjectives:\n  - title: Goal: win\n") == Lines{"a.yaml:3:12 invalid-yaml"});
  CHECK(findings_of("cycle: 2026-Q2\nobjectives:\n  - {owner: ana}\n") == Lines{"a.yaml:3:6 missing-key"});
}

TEST_CASE("unmeasurable-key-result") {
  CHECK(key_result("Be the best\n") == Lines{"a.yaml:5:9 unmeasurable-key-result"});
  CHECK(key_result("id: best\n        title: Be the best\n") == Lines{"a.yaml:5:13 unmeasurable-key-result"});
  CHECK(key_result("title: Be the best\n        judged: true\n") == Lines{});
  CHECK(key_result("title: Be the best\n        target: many\n") == Lines{"a.yaml:6:17 invalid-value"});
}

TEST_CASE("missing-baseline") {
  CHECK(key_result("Achieve a CSAT of 95%\n") == Lines{"a.yaml:5:9 missing-baseline"});
  CHECK(key_result("title: Visitors\n        target: 900\n") == Lines{"a.yaml:5:16 missing-baseline"});
  CHECK(key_result("title: Visitors\n        change: +20%\n") == Lines{"a.yaml:5:16 missing-baseline"});
  CHECK(key_result("title: Achieve a CSAT of 95%\n        baseline: 80%\n") == Lines{});
  // A title that other readers may not read alike may be another one than it seems.
  CHECK(key_result("{title: Are we there?, target: 4}\n") == Lines{"a.yaml:5:17 invalid-yaml"});
}

TEST_CASE("a range that holds nothing") {
  CHECK(key_result("title: Open claims\n        min: 5\n        max: 3\n") == Lines{"a.yaml:7:14 invalid-value"});
  CHECK(key_result("title: Open claims\n        min: 2 weeks\n        max: 3 days\n") ==
        Lines{"a.yaml:7:14 invalid-value"});
  CHECK(key_result("title: Open claims\n        min: 3\n        max: 3\n") == Lines{});
  CHECK(findings_of("kpis:\n  - {id: csat, title: CSAT, min: 90%, max: 80%, current: 85%}\n") ==
        Lines{"a.yaml:2:44 invalid-value"});
}

TEST_CASE("baseline-equals-target") {
  CHECK(key_result("title: Visitors\n        baseline: 900\n        target: 900\n") ==
        Lines{"a.yaml:7:17 baseline-equals-target"});
  CHECK(key_result("Increase NPS from 60 to 60\n") == Lines{"a.yaml:5:9 baseline-equals-target"});
}

TEST_CASE("direction-contradiction") {
  CHECK(key_result("Increase NPS from 75 to 60\n") == Lines{"a.yaml:5:9 direction-contradiction"});
  CHECK(key_result("title: Reduce churn\n        baseline: 2%\n        target: 4%\n") ==
        Lines{"a.yaml:5:16 direction-contradiction"});
}

TEST_CASE("sentence-contradicts-fields") {
  CHECK(key_result("title: Increase NPS from 60 to 75\n        target: 80\n") ==
        Lines{"a.yaml:5:16 sentence-contradicts-fields"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        baseline: 62\n") ==
        Lines{"a.yaml:5:16 sentence-contradicts-fields"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        done: false\n") ==
        Lines{"a.yaml:5:16 sentence-contradicts-fields"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        target: 75\n        baseline: 60\n") == Lines{});
  CHECK(key_result("title: Reduce it from 3 days to 1 day\n        target: 24 hours\n") == Lines{});
}

TEST_CASE("unit-mismatch") {
  CHECK(key_result("title: Speed\n        baseline: 3 days\n        target: 90%\n") ==
        Lines{"a.yaml:6:19 unit-mismatch"});
  CHECK(key_result(
            "title: Increase NPS from 60 to 75\n        check_ins:\n          - {date: 2026-04-18, value: 70%}\n") ==
        Lines{"a.yaml:7:39 unit-mismatch"});
  CHECK(key_result("title: Reduce it from 3 days to 1 day\n        current: 40 hours\n") == Lines{});
  CHECK(findings_of("kpis:\n  - {title: Speed, max: 3 days, current: 5%}\n") == Lines{"a.yaml:2:42 unit-mismatch"});
  CHECK(key_result("title: Fields\n        baseline: 40 fields\n        change: +5 days\n") ==
        Lines{"a.yaml:7:17 unit-mismatch"});
  const auto measured_by = [](const std::string& value) {
    return key_result(
        "{title: CSAT from 80% to 90%, kpi: csat}\nkpis:\n  - {id: csat, title: CSAT, check_ins: "
        "[{date: 2026-04-15, value: " +
        value + "}]}\n");
  };
  CHECK(measured_by("85 days") == Lines{"a.yaml:5:17 unit-mismatch"});
  CHECK(measured_by("85%") == Lines{});
  CHECK(measured_by("85") == Lines{});
}

TEST_CASE("conflicting-measures") {
  CHECK(key_result("title: Speed\n        baseline: 3\n        target: 1\n        done: false\n") ==
        Lines{"a.yaml:8:15 conflicting-measures"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        current: 66\n        check_ins:\n"
                   "          - {date: 2026-04-18, value: 70}\n") == Lines{"a.yaml:6:18 conflicting-measures"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        current: 70\n        check_ins:\n"
                   "          - {date: 2026-04-18, value: 70}\n") == Lines{});
}

TEST_CASE("impossible-percentage") {
  CHECK(key_result("Increase retention from 85% to 120%\n") == Lines{"a.yaml:5:9 impossible-percentage"});
  CHECK(key_result("Increase growth from 85% to 120%\n") == Lines{});
  CHECK(key_result("title: Retention\n        baseline: 85%\n        target: 120%\n") ==
        Lines{"a.yaml:7:17 impossible-percentage"});
}

TEST_CASE("bad-weight") {
  CHECK(key_result("title: Increase NPS from 60 to 75\n        weight: -1\n") == Lines{"a.yaml:6:17 bad-weight"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        weight: 0\n") == Lines{"a.yaml:3:12 bad-weight"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        weight: 0\n      - Cut cost from 5 to 4\n") == Lines{});
}

TEST_CASE("double-barrelled-key-result") {
  CHECK(key_result("Increase NPS from 60 to 75 and CSAT from 80% to 90%\n") ==
        Lines{"a.yaml:5:9 double-barrelled-key-result"});
}

TEST_CASE("changes that can't be worked out") {
  CHECK(key_result("title: Visitors\n        baseline: 0\n        change: +20%\n") ==
        Lines{"a.yaml:7:17 invalid-value"});
  CHECK(key_result("title: Share\n        baseline: 20%\n        change: +20%\n") ==
        Lines{"a.yaml:7:17 invalid-value"});
  CHECK(key_result("title: Share\n        baseline: 20%\n        change: +20 points\n") == Lines{});
}

TEST_CASE("allowances") {
  const std::string vague = "title: Be the best\n        allow: ";
  CHECK(key_result(vague + "{rule: unmeasurable-key-result, reason: For now}\n") == Lines{});
  CHECK(key_result(vague + "[{rule: unmeasurable-key-result, reason: For now, until: 2026-04-20}]\n") == Lines{});
  CHECK(key_result(vague + "{rule: unmeasurable-key-result, reason: For now, until: 2026-04-19}\n") ==
        Lines{"a.yaml:5:16 unmeasurable-key-result", "a.yaml:6:72 expired-allow"});
  CHECK(key_result(vague + "{rule: unmeasurable-key-result}\n") == Lines{"a.yaml:6:23 allow-without-reason"});
  CHECK(key_result(vague + "{rule: unmeasurable-key-resul, reason: For now}\n") ==
        Lines{"a.yaml:5:16 unmeasurable-key-result", "a.yaml:6:23 invalid-value"});
  CHECK(key_result("title: Increase NPS from 60 to 75\n        allow: {rule: missing-baseline, reason: None}\n") ==
        Lines{"a.yaml:6:23 unused-allow"});
  CHECK(key_result(vague + "{rule: unmeasurable-key-result, because: For now}\n") == Lines{"a.yaml:6:48 unknown-key"});
}

TEST_CASE("allowances of what is not adopted yet, or over") {
  const auto in_state = [](const std::string& entries, const std::string& rule) {
    return okr::tests::findings_of("cycle: 2026-Q2\nobjectives:\n  - title: Delight\n    " + entries +
                                       "\n    allow: {rule: " + rule +
                                       ", reason: So it is}\n    key_results: [Increase NPS from 60 to 75]\n",
                                   "2026-04-05");
  };
  CHECK(in_state("state: draft", "owner-overload") == Lines{});
  CHECK(in_state("state: proposed", "owner-overload") == Lines{});
  CHECK(in_state("state: active", "owner-overload") == Lines{"a.yaml:5:19 unused-allow"});
  CHECK(in_state("state: draft", "bad-weight") == Lines{"a.yaml:5:19 unused-allow"});
  const std::string over = "owner-overload, until: 2026-04-01";
  CHECK(in_state("state: draft", over) == Lines{"a.yaml:5:42 expired-allow"});
  CHECK(in_state("state: dropped\n    review: {date: 2026-04-02, reason: A merger}", over) == Lines{});
}

TEST_CASE("a sentence that its colon makes a map") {
  CHECK(key_result("NPS: increase from 60 to 75\n") == Lines{"a.yaml:5:9 unknown-key"});
  const auto findings = okr::tests::check_text(
      "cycle: 2026-Q2\nowner: ana\nobjectives:\n  - title: Delight\n    key_results:\n"
      "      - NPS: increase from 60 to 75\n      - Cut cost from 5 to 4\n",
      "2026-04-05");
  REQUIRE(findings.size() == 1);
  REQUIRE(findings[0].fix.size() == 1);
  CHECK(findings[0].fix[0].bytes == "\"NPS: increase from 60 to 75\"");
  CHECK(key_result("titel: Increase NPS from 60 to 75\n") == Lines{"a.yaml:5:9 unknown-key"});
}

TEST_CASE("thresholds are no less than 0") {
  CHECK(okr::tests::findings_of("--- okr.yaml\nokr: 1\nrules: {too-many-objectives: {max: -3}}\n") ==
        Lines{"okr.yaml:2:36 invalid-value"});
}

TEST_CASE("okr.yaml sets severities") {
  const auto with_rules = [](const std::string& rules) {
    return okr::tests::check_text("--- okr.yaml\nokr: 1\nrules: {" + rules +
                                  "}\n--- a.yaml\ncycle: 2026-Q2\nowner: ana\nobjectives:\n"
                                  "  - {title: Delight, key_results: [Be the best, NPS from 60 to 75]}\n");
  };
  CHECK(with_rules("unmeasurable-key-result: off").empty());
  REQUIRE(with_rules("unmeasurable-key-result: error").size() == 1);
  CHECK(with_rules("unmeasurable-key-result: error")[0].severity == okr::Severity::error);
  CHECK(with_rules("unmeasurable-key-result: {severity: info}")[0].severity == okr::Severity::info);
}

TEST_CASE("findings know their object") {
  const auto findings = okr::tests::check_text(
      "cycle: 2026-Q2\nowner: ana\nobjectives:\n  - id: a\n    title: Delight\n    colour: red\n    key_results:\n"
      "      - {id: b, title: Increase NPS from 60 to 75, colour: red}\n      - Cut cost from 5 to 4\nkpis:\n  - {id: "
      "c, title: C, colour: red}\n");
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].object == "a");
  CHECK(findings[1].object == "a/b");
  CHECK(findings[2].object == "c");
}
