// Every rule of the group References and hierarchy: the finding at its place, and no other.
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::findings_of;

namespace {

using Lines = std::vector<std::string>;

constexpr const char* company = R"(--- okr.yaml
okr: 1
pillars:
  - {id: customer, title: Customers}
teams:
  - {id: top}
  - {id: claims, parent: top}
people:
  - {id: ana}
--- 2026.yaml
cycle: 2026
team: top
objectives:
  - id: delight
    title: Delight everybody
    pillar: customer
    key_results:
      - {id: nps, title: Increase NPS from 60 to 75}
kpis:
  - {id: csat, title: Satisfaction, min: 80%, current: 84%}
--- claims.yaml
cycle: 2026-Q2
team: claims
objectives:
  - id: fast
    title: Settle in record time
    supports: [delight]
    key_results:
      - id: days
        title: Reduce days from 3 to 1
)";

/// The company's files, with more of them.
Lines findings_with(const std::string& more) { return findings_of(company + more); }

/// The company's claims team with another objective, whose lines begin at line 10 of claims.yaml.
std::string objective(const std::string& lines) {
  return "  - id: more\n    title: More\n    key_results: [Increase NPS from 60 to 75]\n" + lines;
}

}  // namespace

TEST_CASE("the company itself has no findings") { CHECK(findings_with("") == Lines{}); }

TEST_CASE("duplicate-id") {
  CHECK(findings_with("  - {id: delight, title: Again, supports: delight, key_results: [NPS from 60 to 75]}\n") ==
        Lines{"claims.yaml:10:10 duplicate-id"});
  CHECK(findings_with("        weight: 2\n      - {id: days, title: Cut it from 5 to 4}\n") ==
        Lines{"claims.yaml:11:14 duplicate-id"});
  CHECK(findings_with("      - Increase NPS from 60 to 75\n      - Increase NPS from 61 to 76\n") ==
        Lines{"claims.yaml:11:9 duplicate-id"});
  CHECK(findings_with("kpis:\n  - {id: fast, title: Speed}\n") == Lines{"claims.yaml:11:10 duplicate-id"});
  const std::string launch = "{id: launch, start: 2026-03-01, end: 2026-05-15}";
  CHECK(okr::tests::findings_of("--- okr.yaml\nokr: 1\ncycles: [" + launch + ", " + launch + "]\n") ==
        Lines{"okr.yaml:2:65 duplicate-id"});
}

TEST_CASE("unknown-reference") {
  CHECK(findings_with(objective("    supports: [deligth]\n")) == Lines{"claims.yaml:13:16 unknown-reference"});
  CHECK(findings_with(objective("    supports: [csat]\n")) == Lines{"claims.yaml:13:16 unknown-reference"});
  CHECK(findings_with("        drives: [delight]\n") == Lines{"claims.yaml:10:18 unknown-reference"});
  CHECK(findings_with("        guardrails: csatt\n") == Lines{"claims.yaml:10:21 unknown-reference"});
  CHECK(findings_with("        kpi: nps\n") == Lines{"claims.yaml:10:14 unknown-reference"});
  CHECK(findings_with("    depends_on: delight/nps\n") == Lines{"claims.yaml:10:17 unknown-reference"});
}

TEST_CASE("a name that a broken file may define is not called unknown") {
  CHECK(
      findings_with("    depends_on: later\n--- later.yaml\ncycle: 2026-Q2\nobjectives:\n  - id: later\n   title: X\n")
          .size() == 1);
}

TEST_CASE("names that okr.yaml does not list") {
  CHECK(findings_with("    team: clams\n") == Lines{"claims.yaml:10:11 unknown-team"});
  CHECK(findings_with("    owner: anna\n") == Lines{"claims.yaml:10:12 unknown-owner"});
  CHECK(findings_with("        owner: bo\n") == Lines{"claims.yaml:10:16 unknown-owner"});
  CHECK(findings_with("    pillar: costumer\n") == Lines{"claims.yaml:10:13 unknown-pillar"});
  CHECK(findings_with("    cycle: 2026-Q5\n") == Lines{"claims.yaml:10:12 unknown-cycle"});
  CHECK(findings_with("    cycle: 2026-01..2031-01\n") == Lines{"claims.yaml:10:12 unknown-cycle"});
  CHECK(findings_with("--- x.yaml\nteam: nobody\ncycle: 2026\nkpis:\n  - {id: x, title: X}\n  - {id: y, title: Y}\n") ==
        Lines{"x.yaml:1:7 unknown-team"});
}

TEST_CASE("without teams and people any name is taken") {
  CHECK(findings_of("cycle: 2026\nteam: anybody\nowner: somebody\nobjectives:\n"
                    "  - {title: Delight, key_results: [NPS from 60 to 75]}\n") == Lines{});
}

TEST_CASE("alignment-loop") {
  CHECK(findings_of("cycle: 2026\nobjectives:\n"
                    "  - {id: a, title: A, supports: a, key_results: [NPS from 60 to 75]}\n") ==
        Lines{"a.yaml:3:33 alignment-loop"});
  CHECK(findings_of("cycle: 2026\nobjectives:\n"
                    "  - {id: a, title: A, supports: b, key_results: [NPS from 60 to 75]}\n"
                    "  - {id: b, title: B, supports: c, key_results: [NPS from 60 to 75]}\n"
                    "  - {id: c, title: C, supports: a, key_results: [NPS from 60 to 75]}\n") ==
        Lines{"a.yaml:3:33 alignment-loop"});
  CHECK(findings_with("        drives: [delight/nps, fast/days]\n") == Lines{"claims.yaml:10:31 alignment-loop"});
}

TEST_CASE("team-loop") {
  CHECK(findings_of("--- okr.yaml\nokr: 1\nteams:\n  - {id: a, parent: b}\n  - {id: b, parent: a}\n"
                    "--- x.yaml\ncycle: 2026\nteam: a\nobjectives: [{title: X, key_results: [NPS from 60 to 75]}]\n") ==
        Lines{"okr.yaml:3:21 team-loop"});
}

TEST_CASE("supports-downward") {
  CHECK(findings_with("--- more.yaml\ncycle: 2026\nteam: top\nobjectives:\n  - id: high\n    title: High\n"
                      "    supports: fast/days\n    key_results: [NPS from 60 to 75]\n"
                      "  - {id: low, title: Low, team: claims, supports: high, key_results: [NPS from 60 to 75]}\n") ==
        Lines{"more.yaml:6:15 supports-downward"});
}

TEST_CASE("cycle-mismatch") {
  CHECK(findings_with(
            "  - {id: more, title: More, cycle: 2027-Q1, supports: delight, key_results: [NPS from 6 to 7]}\n") ==
        Lines{"claims.yaml:10:55 cycle-mismatch"});
  CHECK(findings_with("  - {id: more, title: More, cycle: 2026-12-31..2027-02-01, supports: delight, key_results: [A "
                      "from 6 to 7]}\n") == Lines{});
}

TEST_CASE("unaligned-objective") {
  CHECK(findings_with(objective("")) == Lines{"claims.yaml:10:9 unaligned-objective"});
  CHECK(findings_with(objective("    state: proposed\n")) == Lines{"claims.yaml:10:9 unaligned-objective"});
  CHECK(findings_with(objective("    state: dropped\n    review: {date: 2026-05-01, reason: Too much}\n")) == Lines{});
}

TEST_CASE("unsupported-objective") {
  const std::string alone =
      "--- more.yaml\ncycle: 2026\nteam: top\nobjectives:\n  - {id: alone, title: Alone, key_results: [A from 6 to "
      "7]}\n";
  CHECK(findings_with(alone) == Lines{"more.yaml:4:10 unsupported-objective"});
  // While somebody supports something unknown, nobody knows who is supported.
  CHECK(findings_with("        weight: 1\n  - {id: m, title: M, supports: nothing, key_results: [A from 6 to 7]}\n" +
                      alone) == Lines{"claims.yaml:11:33 unknown-reference"});
}

TEST_CASE("pillar-without-objective") {
  const std::string pillars = "--- okr.yaml\nokr: 1\npillars: [{id: money}]\n--- a.yaml\ncycle: 2026-Q2\nobjectives:\n";
  CHECK(findings_of("--- okr.yaml\nokr: 1\npillars: [{id: money}]\n") ==
        Lines{"okr.yaml:2:16 pillar-without-objective"});
  CHECK(findings_of(pillars + "  - {title: Earn, pillar: money, key_results: [A from 6 to 7]}\n") == Lines{});
  CHECK(findings_of(pillars + "  - {title: Earn, pillar: money, cycle: 2026, key_results: [A from 6 to 7]}\n",
                    "2027-01-10") == Lines{"okr.yaml:2:16 pillar-without-objective"});
  CHECK(findings_of(pillars + "  - {title: Earn, pillar: mony, key_results: [A from 6 to 7]}\n") ==
        Lines{"a.yaml:3:27 unknown-pillar"});
}

TEST_CASE("perspective-without-pillar") {
  const auto pillars = [](const std::string& fourth) {
    return "--- okr.yaml\nokr: 1\npillars:\n  - {id: a, perspective: financial}\n  - {id: b, perspective: customer}\n"
           "  - {id: c, perspective: internal-process}\n" +
           fourth + "rules: {pillar-without-objective: off}\n";
  };
  CHECK(findings_of(pillars("")) == Lines{"okr.yaml:2:1 perspective-without-pillar"});
  CHECK(findings_of(pillars("  - {id: d, perspective: learning-and-growth}\n")) == Lines{});
}

TEST_CASE("copied-cascade") {
  CHECK(findings_with(
            "  - {id: more, title: Increase NPS from 60 to 70, supports: delight, key_results: [A from 6 to 7]}\n") ==
        Lines{"claims.yaml:10:23 copied-cascade"});
}

TEST_CASE("shaky-dependency") {
  const auto needed = [](const std::string& rest) {
    return "    depends_on: [need]\n--- more.yaml\nobjectives:\n  - {id: need, title: Need, supports: delight, team: "
           "claims, " +
           rest + ", key_results: [A from 6 to 7]}\n";
  };
  CHECK(findings_with(needed("cycle: 2026-Q2")) == Lines{});
  CHECK(findings_with(needed("cycle: 2026-Q2, state: draft")) == Lines{"claims.yaml:10:18 shaky-dependency"});
  CHECK(findings_with(needed("cycle: 2026-Q3")) == Lines{"claims.yaml:10:18 shaky-dependency"});
}
