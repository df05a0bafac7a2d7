// What `--select`, `--ignore`, `--error` and `--warning` make of the findings.
#include "okr/check.hpp"
#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;
using Lines = std::vector<std::string>;

namespace {

const std::string text = R"(cycle: 2026-Q2
team: claims
owner: ana
objectives:
  - id: one
    title: Delight our customers
    supports: [nothing]
    key_results:
      - title: Achieve a CSAT of 95%
        due: 2026-06-30
        allow: {rule: missing-baseline, reason: The first survey goes out in May}
      - title: Achieve an NPS of 70
        due: 2026-06-30
        allow: {rule: bad-weight, reason: None}
--- okr.yaml
okr: 1
rules:
  not-started: off
)";

Lines found(const RuleChoice& choice) {
  ReadResult read = read_workspace(tests::files_of(text));
  const Scores scores = score(read.workspace, *parse_date("2026-05-15"));
  Lines lines;
  for (const Finding& finding : check(read.workspace, scores, std::move(read.findings), choice)) {
    lines.push_back(std::string(to_string(finding.severity)) + ' ' + std::string(finding.rule));
  }
  return lines;
}

}  // namespace

TEST_CASE("rules chosen by a call") {
  struct Row {
    RuleChoice choice;
    Lines lines;
  };
  const Row row = GENERATE(values<Row>({
      {{}, {"error unknown-reference", "warning missing-baseline", "warning unused-allow"}},
      {{{"missing-baseline"}, {}, {}, {}}, {"warning missing-baseline"}},
      {{{"measures"}, {}, {}, {}}, {"warning missing-baseline"}},
      {{{"measures", "unknown-reference"}, {}, {}, {}}, {"error unknown-reference", "warning missing-baseline"}},
      {{{}, {"references", "missing-baseline"}, {}, {}}, {"warning unused-allow"}},
      {{{"measures"}, {"missing-baseline"}, {}, {}}, {}},
      // An allowance of what is not reported is still used.
      {{{"allowances"}, {}, {}, {}}, {"warning unused-allow"}},
      // A rule's own name puts it on, its group's does not.
      {{{"everything-due-last-day"}, {}, {}, {}}, {"warning everything-due-last-day"}},
      {{{"not-started"}, {}, {}, {}}, {"info not-started", "info not-started"}},
      {{{"time"}, {}, {"time"}, {"time"}}, {}},
      {{{"time"}, {}, {"not-started"}, {}}, {"error not-started", "error not-started"}},
      {{{"time"}, {}, {}, {"everything-due-last-day"}}, {"warning everything-due-last-day"}},
      // Names count before groups, errors before warnings.
      {{{"references", "measures"}, {}, {"measures"}, {"references"}},
       {"warning unknown-reference", "error missing-baseline"}},
      {{{"measures"}, {}, {"measures"}, {"missing-baseline"}}, {"warning missing-baseline"}},
      {{{"measures"}, {}, {"missing-baseline"}, {"missing-baseline"}}, {"error missing-baseline"}},
      // What is not looked for is not there, and an allowance of it is no mistake.
      {{{}, {}, {}, {}, Severity::warning},
       {"error unknown-reference", "warning missing-baseline", "warning unused-allow"}},
      {{{}, {}, {}, {}, Severity::error}, {"error unknown-reference"}},
      {{{}, {}, {"bad-weight"}, {}, Severity::error}, {"error unknown-reference"}},
      {{{}, {}, {"unused-allow"}, {}, Severity::error}, {"error unknown-reference", "error unused-allow"}},
  }));
  CHECK(found(row.choice) == row.lines);
}
