// Some objectives scored alone have the scores that they have among all others.
#include "score/scorer.hpp"

#include <array>

#include "unit/catch.hpp"
#include "unit/score/builders.hpp"
#include "unit/workspace_text.hpp"

namespace okr::test {
namespace {

/// `top` is worked out from `left` and `right`, these from `low`, and `round` and `about` from each other.
constexpr std::string_view files = R"(cycle: 2026-Q2
team: claims
owner: ana
objectives:
  - {id: top, title: Top, score_from: supporting}
  - id: left
    title: Left
    supports: [top]
    score_from: both
    key_results: [{id: one, title: Grow from 0 to 10, check_ins: [{date: 2026-04-10, value: 4}]}]
  - {id: right, title: Right, supports: [top], score_from: supporting}
  - id: low
    title: Low
    supports: [left, right/none, right]
    key_results:
      - {id: one, title: Grow from 0 to 10, check_ins: [{date: 2026-04-10, value: 2}, {date: 2026-05-10, value: 9}]}
      - {id: two, title: Watch, kpi: nps, baseline: 0, target: 10}
  - id: round
    title: Round
    supports: [about]
    score_from: both
    key_results: [{id: one, title: Grow from 0 to 10, check_ins: [{date: 2026-04-10, value: 4}]}]
  - {id: about, title: About, supports: [round], score_from: supporting}
  - id: apart
    title: Apart
    key_results: [{id: one, title: Grow from 0 to 10, check_ins: [{date: 2026-04-10, value: 4}]}]
kpis:
  - {id: nps, title: NPS, check_ins: [{date: 2026-05-01, value: 5}]}
--- okr.yaml
okr: 1
)";

std::string scores_of(const Scores& scores, std::uint32_t objective) {
  const ObjectiveScore& score = scores.objectives[objective];
  std::string result = text(score.score) + ' ' + text(score.status) + ' ' + text(score.expected);
  for (const KeyResultScore& key_result : score.key_results) result += ' ' + text(key_result.score);
  return result;
}

TEST_CASE("some objectives are scored as among all") {
  const Workspace workspace = read_workspace(tests::files_of(files)).workspace;
  const std::string today = GENERATE("2026-03-01", "2026-04-20", "2026-05-15");
  const Scores all = score(workspace, day(today));
  for (std::uint32_t objective = 0; objective < workspace.objectives.size(); ++objective) {
    CAPTURE(today, workspace.objectives[objective].id.value);
    const std::array wanted = {objective};
    CHECK(scores_of(scoring::Scorer(workspace, wanted).on(day(today)), objective) == scores_of(all, objective));
  }
}

TEST_CASE("what no score is worked out from is not scored") {
  const Workspace workspace = read_workspace(tests::files_of(files)).workspace;
  const std::array top = {workspace.find("top").index};
  const Scores scores = scoring::Scorer(workspace, top).on(day("2026-05-15"));
  CHECK(scores_of(scores, workspace.find("top").index) == "0.625 on-track 0.342222222");
  CHECK(scores_of(scores, workspace.find("low").index) == "0.7 on-track 0.342222222 0.9 0.5");
  CHECK(scores_of(scores, workspace.find("apart").index) == "none none none");
  CHECK(text(scores.kpis[0].current) == "5");
}

}  // namespace
}  // namespace okr::test
