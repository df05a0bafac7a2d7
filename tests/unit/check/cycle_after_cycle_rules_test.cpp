// What happens in one cycle and again in the next: titles that return, aspirations that always come true.
#include <fmt/format.h>

#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

using okr::tests::every_finding_of;

namespace {

using Lines = std::vector<std::string>;

/// One objective of `claims` in a file of its own.
struct Written {
  std::string cycle;
  std::string state = "closed";
  std::string score = "1";
  std::string title = "";  ///< of its cycle where it is left out
  std::string more = "";
};

/// The files of the objectives, `0.yaml` …; each objective's title is on line 5, column 12.
std::string files(const std::vector<Written>& objectives) {
  std::string text;
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    const Written& each = objectives[i];
    const bool closed = each.state == "closed";
    text += fmt::format(
        "--- {}.yaml\ncycle: {}\nteam: claims\nowner: ana\nobjectives:\n  - title: {}\n    id: o{}\n    state: {}\n{}{}"
        "    key_results:\n      - {{title: Mood, judged: true, check_ins: [{{date: {}, score: {}}}]}}\n"
        "      - {{title: Calm, judged: true, check_ins: [{{date: {}, score: {}}}]}}\n",
        i, each.cycle, each.title.empty() ? "Shine " + std::string(i + 1, 'x') : each.title, i, each.state,
        closed ? "    review: {date: 2026-04-08, learned: Much}\n" : "", each.more, "2026-04-07", each.score,
        "2026-04-07", each.score);
  }
  return text;
}

Lines findings(const std::vector<Written>& objectives) { return every_finding_of(files(objectives)); }

Lines repeated(const Written& before, const Written& after) { return findings({before, after}); }

const Written q1{"2026-Q1", "closed", "0.5", "Delight everybody"};
const Written q2{"2026-Q2", "active", "0.5", "Delight everybody"};

Written with(Written written, const std::string& more) {
  written.more = more;
  return written;
}

Written in(Written written, const std::string& cycle) {
  written.cycle = cycle;
  return written;
}

Written titled(Written written, const std::string& title) {
  written.title = title;
  return written;
}

}  // namespace

TEST_CASE("repeated-objective compares titles but for case and spaces") {
  const Lines found = {"1.yaml:5:12 repeated-objective"};
  CHECK(repeated(q1, q2) == found);
  CHECK(repeated(q1, titled(q2, "DELIGHT  everybody")) == found);
  CHECK(repeated(q1, titled(q2, "Delight everybody again")) == Lines{});
  CHECK(repeated(q1, titled(q2, "Delighteverybody")) == Lines{});
}

TEST_CASE("repeated-objective looks at the cycle before, of the same kind") {
  const Lines found = {"1.yaml:5:12 repeated-objective"};
  CHECK(repeated(in(q1, "2025-Q4"), q2) == Lines{});
  CHECK(repeated(in(q1, "2025"), in(q2, "2026-Q1..2026-Q2")) == Lines{});
  CHECK(repeated(in(q1, "2025"), in(q2, "2026")) == found);
  CHECK(repeated(in(q1, "2026-03"), in(q2, "2026-04")) == found);
  CHECK(repeated(in(q1, "2025-Q4..2026-Q1"), in(q2, "2026-Q2..2026-Q3")) == found);
  CHECK(repeated(in(q1, "2026-Q2"), q2) == Lines{});
}

TEST_CASE("repeated-objective is silent about other teams, what is carried on, and what was never adopted") {
  CHECK(repeated(with(q1, "    team: sales\n"), q2) == Lines{});
  CHECK(repeated(with(q1, "    carried_to: o1\n"), q2) == Lines{});
  CHECK(repeated(with(q1, "    carried_to: [o1]\n"), q2) == Lines{});
  CHECK(repeated(with(q1, "    carried_to: o9\n"), q2) == Lines{"0.yaml:9:17 unknown-reference"});
  Written draft = q1;
  draft.state = "draft";
  CHECK(repeated(draft, q2) == Lines{});
  draft = q2;
  draft.state = "draft";
  CHECK(repeated(q1, draft) == Lines{});
}

TEST_CASE("always-full-score wants two cycles running") {
  CHECK(findings({{"2025-Q4"}, {"2026-Q1"}}) == Lines{"1.yaml:6:9 always-full-score"});
  CHECK(findings({{"2026-Q1"}}) == Lines{});
  CHECK(findings({{"2025-Q3"}, {"2026-Q1"}}) == Lines{});
  CHECK(findings({{"2025"}, {"2026-Q1"}}) == Lines{});
  CHECK(findings({{"2025-Q4"}, {"2026-Q1", "closed", "1", "", "    team: sales\n"}}) == Lines{});
  CHECK(findings({{"2025-Q4"}, {"2026-Q1", "closed", "0.99"}}) == Lines{});
  CHECK(findings({{"2025-Q4", "closed", "0.99"}, {"2026-Q1"}}) == Lines{});
}

TEST_CASE("always-full-score wants all aspirational objectives of a team to be full") {
  CHECK(findings({{"2025-Q4"}, {"2026-Q1"}, {"2026-Q1", "closed", "0.9"}}) == Lines{});
  CHECK(findings({{"2025-Q4"}, {"2026-Q1"}, {"2026-Q1"}}) == Lines{"2.yaml:6:9 always-full-score"});
  const std::string committed = "    kind: committed\n";
  CHECK(findings({{"2025-Q4"}, {"2026-Q1", "closed", "1", "", committed}}) == Lines{});
}

TEST_CASE("always-full-score stands where it can still be made harder") {
  CHECK(findings({{"2025-Q4"}, {"2026-Q1"}, {"2026-Q2", "active", "0.5"}}) == Lines{"2.yaml:6:9 always-full-score"});
  CHECK(findings({{"2025-Q4"}, {"2026-Q1"}, {"2026-Q2", "draft"}}) == Lines{"1.yaml:6:9 always-full-score"});
  CHECK(findings({{"2025-Q3"}, {"2025-Q4"}, {"2026-Q1", "closed", "0.5"}}) == Lines{});
  CHECK(findings({{"2025-Q3"}, {"2025-Q4"}, {"2026-Q1"}}) == Lines{"2.yaml:6:9 always-full-score"});
}
