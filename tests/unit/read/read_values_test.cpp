// Values as the workspace has them once they are read, and the edges of what is taken.
#include "okr/read.hpp"
#include "read/meant.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;
using tests::findings_of;

using Lines = std::vector<std::string>;

Workspace workspace_of(std::string_view text) { return read_workspace(tests::files_of(text)).workspace; }

std::string objective_with(const std::string& line) {
  return "cycle: 2026-Q2\nobjectives:\n  - id: a\n    title: Delight\n    " + line +
         "\n    key_results: [Increase NPS from 60 to 75]\n";
}

}  // namespace

TEST_CASE("a time between check-ins is 1 to 3660 whole days, in any unit that makes whole days", "[read]") {
  const std::pair<std::string_view, std::optional<int>> rows[] = {
      {"1 day", 1},      {"2 weeks", 14},           {"48 hours", 2},      {"3660 days", 3660}, {"3661 days", {}},
      {"0 days", {}},    {"36 hours", {}},          {"14", {}},           {"1 month", {}},     {"-7 days", {}},
      {"5 dollars", {}}, {"999999999999 days", {}}, {"every friday", {}},
  };
  for (const auto& [written, days] : rows) {
    CAPTURE(written);
    const std::string text = objective_with("check_in_every: " + std::string(written));
    CHECK(workspace_of(text).objectives[0].check_in_every == days);
    CHECK(findings_of(text) == (days ? Lines{} : Lines{"a.yaml:5:21 invalid-value"}));
  }
}

TEST_CASE("bands are two rising scores above 0, up to 1", "[read]") {
  const std::pair<std::string_view, bool> rows[] = {
      {"[0.3, 0.7]", true},
      {"[0.3, 1]", true},
      {"[0.999999999, 1]", true},
      {"[0, 0.7]", false},
      {"[0.7, 0.7]", false},
      {"[0.7, 0.3]", false},
      {"[0.3]", false},
      {"[0.3, 0.7, 0.9]", false},
      {"[]", false},
      {"{yellow: 0.3}", false},
      {"0.3", false},
      {"[0.3, 1.1]", false},
      {"[0.3, x]", false},
      {"[[0.3], 0.7]", false},
  };
  for (const auto& [written, is_good] : rows) {
    CAPTURE(written);
    const std::string text = "--- okr.yaml\nokr: 1\nbands: " + std::string(written) + "\n";
    const Config config = workspace_of(text).config;
    CHECK((config.yellow_from != 0.4_d) == is_good);
    CHECK((config.green_from != 0.7_d || written == "[0.3, 0.7]") == is_good);
    CHECK(findings_of(text).size() == (is_good ? 0U : 1U));
  }
}

TEST_CASE("the month in which a fiscal year starts is 1 to 12", "[read]") {
  for (const std::string_view month : {"1", "12", "0", "13", "1.5", "-4", "april", "[4]"}) {
    CAPTURE(month);
    const std::string text =
        "--- okr.yaml\nokr: 1\nfiscal_year_named_after: start\nfiscal_year_start: " + std::string(month) + "\n";
    const bool is_good = month == "1" || month == "12";
    CHECK(workspace_of(text).config.fiscal_year_start == (month == "12" ? 12 : 1));
    CHECK(findings_of(text).size() == (is_good ? 0U : 1U));
  }
}

TEST_CASE("what an objective or KPI says itself comes before what its file says", "[read]") {
  const Workspace workspace = workspace_of(
      "cycle: 2026-Q2\nteam: claims\nowner: ana\ncheck_in_every: 7 days\n"
      "objectives:\n  - {id: a, title: A}\n"
      "  - {id: b, title: B, cycle: 2026-Q3, team: sales, owner: bo, check_in_every: 2 weeks}\n"
      "kpis:\n  - {id: k, title: K}\n  - {id: l, title: L, team: sales, owner: bo, check_in_every: 30 days}\n");
  const Objective &a = workspace.objectives[0], &b = workspace.objectives[1];
  CHECK(a.cycle->value == "2026-Q2");
  CHECK(a.team->value == "claims");
  CHECK(a.owner->value == "ana");
  CHECK(a.check_in_every == 7);
  CHECK(b.cycle->value == "2026-Q3");
  CHECK(b.team->value == "sales");
  CHECK(b.owner->value == "bo");
  CHECK(b.check_in_every == 14);
  const Kpi &k = workspace.kpis[0], &l = workspace.kpis[1];
  CHECK(k.team->value == "claims");
  CHECK(k.owner->value == "ana");
  CHECK(k.check_in_every == 7);
  CHECK(l.team->value == "sales");
  CHECK(l.owner->value == "bo");
  CHECK(l.check_in_every == 30);
}

TEST_CASE("a check-in whose day can't be read counts nowhere, and is one finding", "[read]") {
  const std::string text =
      "cycle: 2026-Q2\nobjectives:\n  - id: a\n    title: Delight\n    key_results:\n"
      "      - title: Increase NPS from 60 to 75\n        check_ins:\n"
      "          - {date: 2026-04-10, value: 62}\n          - {date: 2026-04-31, value: 74}\n"
      "kpis:\n  - id: k\n    title: K\n    unit: \"%\"\n    min: 80\n    check_ins:\n      - {date: soon, value: 90}\n";
  const Workspace workspace = workspace_of(text);
  REQUIRE(workspace.objectives[0].key_results[0].check_ins.size() == 1);
  CHECK(to_string(workspace.objectives[0].key_results[0].check_ins[0].date.value) == "2026-04-10");
  CHECK(workspace.kpis[0].check_ins.empty());
  CHECK(findings_of(text) == Lines{"a.yaml:9:20 invalid-value", "a.yaml:16:16 invalid-value"});
}

TEST_CASE("a number written as elsewhere is mended only where it can mean one thing", "[read]") {
  const std::pair<std::string_view, std::string_view> numbers[] = {
      {"87,5", "87.5"},
      {"-0,25", "-0.25"},
      {"0,125", "0.125"},
      {"1.200,5", "1200.5"},
      {"12.345.678,9", "12345678.9"},
      {"1,200", ""},
      {"-1,200", ""},
      {"1.20,5", ""},
      {"0.200,5", ""},
      {"1234.567,8", ""},
      {"1,2,3", ""},
      {"1,", ""},
      {",5", ""},
      {"x,5", ""},
      {"1.2", ""},
      {"0,12345678901", ""},
  };
  for (const auto& [written, meant] : numbers) {
    CAPTURE(written);
    CHECK(read::meant_number(written) == meant);
  }
  CHECK(read::meant_quantity("€ 87,5") == "€ 87.5");
  CHECK(read::meant_quantity("2,5 days") == "2.5 days");
  CHECK(read::meant_quantity("1,200 days").empty());
  CHECK(read::meant_quantity("days").empty());
  CHECK(read::meant_quantity("2,5 days ago").empty());
  CHECK(read::meant_share("70%") == "0.7");
  CHECK(read::meant_share("0%") == "0");
  CHECK(read::meant_share("100%") == "1");
  CHECK(read::meant_share("101%").empty());
  CHECK(read::meant_share("-1%").empty());
  CHECK(read::meant_share("%").empty());
  CHECK(read::meant_date("2026/5/1") == "2026-05-01");
  CHECK(read::meant_date("2026.12.31") == "2026-12-31");
  CHECK(read::meant_date("01/05/2026").empty());
  CHECK(read::meant_date("2026/13/1").empty());
  CHECK(read::meant_date("2026-2-30").empty());
}

namespace {

/// A workspace in which `entry` stands in a map of that kind that has all that it needs.
std::string with_entry(std::string_view kind, const std::string& entry) {
  const std::string objective = "cycle: 2026-Q2\nobjectives:\n  - {id: o, title: O, state: draft, ";
  const std::string key_result = objective + "key_results: [{id: k, title: Increase NPS from 60 to 75, ";
  if (kind == "okr.yaml") return "--- okr.yaml\nokr: 1\n" + entry + "\n";
  if (kind == "a file") return entry + "\n";
  if (kind == "an objective") return objective + entry + "}\n";
  if (kind == "a KPI") return "kpis:\n  - {id: k, title: K, max: 3, " + entry + "}\n";
  if (kind == "a key result") return key_result + entry + "}]}\n";
  if (kind == "a check-in") return key_result + "check_ins: [{date: 2026-04-02, note: N, " + entry + "}]}]}\n";
  if (kind == "a milestone") return key_result + "milestones: [{title: M, " + entry + "}]}]}\n";
  if (kind == "an allowance") return objective + "allow: [{rule: stale-check-in, reason: R, " + entry + "}]}\n";
  if (kind == "a review") return objective + "review: {learned: L, " + entry + "}}\n";
  return objective + "initiatives: [{title: I, " + entry + "}]}\n";
}

}  // namespace

TEST_CASE("a value of another kind than its key has is one mistake, at the value", "[read]") {
  const std::pair<std::string_view, std::vector<std::string_view>> rows[] = {
      {"okr.yaml",
       {"name: [a, [b]]", "fiscal_year_start: {a: 1}", "fiscal_year_named_after: [end]",
        "fiscal_year_named_after: middle", "check_in_every: [14]", "bands: 0.5", "rules: [missing-baseline]",
        "rules: {missing-baseline: [off]}", "rules: {missing-baseline: {severity: [off]}}", "teams: claims",
        "teams: [claims]", "cycles: {id: a}", "exclude: {a: b}", "people: [{id: [ana]}]",
        "cycles: [{id: a, start: 2026-05-01, end: 2026-04-30}]", "pillars: [{id: a, perspective: [customer]}]"}},
      {"a file",
       {"cycle: [2026-Q2]", "team: {id: a}", "owner: [ana]", "check_in_every: weekly", "objectives: {id: a}"}},
      {"an objective",
       {"description: [a]", "kind: [committed]", "kind: commited", "supports: {a: b}", "weight: [2]", "weight: two",
        "score_from: nothing", "check_in_every: {days: 14}", "tags: {a: b}", "key_results: some", "initiatives: [bot]",
        "review: learned", "allow: stale-check-in"}},
      {"a key result",
       {"due: [2026-05-01]", "due: soon", "baseline: {a: 1}", "target: [75]", "change: [5]", "change: 5%",
        "unit: [days]", "milestones: {title: a}", "done: [true]", "done: maybe", "done: \"false\"", "judged: [true]",
        "judged: perhaps", "judged: \"true\"", "current: {a: 1}", "check_ins: 66", "dropped: true",
        "evidence: {a: b}"}},
      {"a KPI", {"source: [a]", "min: [1]", "check_ins: {date: 2026-04-02}", "current: [2]"}},
      {"a check-in",
       {"value: [1]", "score: 1.5", "score: -0.1", "score: [0.5]", "confidence: 1.1", "confidence: [0.5, high]",
        "confidence: {ana: [0.5]}", "by: [ana]"}},
      {"a milestone", {"done: [true]", "weight: [1]", "weight: heavy"}},
      {"an allowance", {"until: [2026-05-01]", "until: June"}},
      {"a review", {"date: [2026-05-01]", "date: 2026-02-30", "date: 2026-04-02, reason: [a]"}},
      {"an initiative", {"url: [a]", "done: {a: b}"}},
  };
  for (const auto& [kind, entries] : rows) {
    for (const std::string_view entry : entries) {
      CAPTURE(kind, entry);
      const Findings findings = read_workspace(tests::files_of(with_entry(kind, std::string(entry)))).findings;
      REQUIRE(findings.size() == 1);
      CHECK((findings[0].rule == "wrong-type" || findings[0].rule == "invalid-value"));
    }
  }
}
