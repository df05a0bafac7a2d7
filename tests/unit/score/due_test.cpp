// Which check-ins are wanted on which day.
#include "score/due.hpp"

#include "unit/catch.hpp"
#include "unit/workspace_text.hpp"

namespace {

using namespace okr;

constexpr std::string_view text = R"(cycle: 2026-Q2
objectives:
  - id: o
    title: O
    key_results:
      - {id: read, title: Increase NPS from 60 to 75, check_ins: [{date: 2026-05-01, value: 61}]}
      - {id: unread, title: Increase CSAT from 60% to 75%}
      - {id: done, title: Pass the audit, done: 2026-04-20}
      - {id: gone, title: Increase X from 1 to 2, dropped: {date: 2026-04-20, reason: Why}}
  - {id: draft, title: D, state: draft, key_results: [{id: d, title: Increase Y from 1 to 2}]}
  - {id: later, title: L, cycle: 2026-Q3, key_results: [{id: l, title: Increase Z from 1 to 2}]}
kpis:
  - {id: k, title: K, max: 4, check_ins: [{date: 2026-04-20, value: 3}]}
)";

/// All that is due on a day.
std::vector<std::string> due(std::string_view day) {
  const Workspace workspace = read_workspace(tests::files_of(text)).workspace;
  const Scores scores = score(workspace, *parse_date(day));
  std::vector<std::string> ids;
  for (const char* id : {"o", "o/read", "o/unread", "o/done", "o/gone", "draft/d", "later/l", "k"}) {
    if (scoring::is_due(workspace, scores, workspace.find(id))) ids.emplace_back(id);
  }
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a check-in is due `check_in_every` days after the last one, or from the first day on", "[score]") {
  CHECK(due("2026-03-31") == Ids{"k"});
  CHECK(due("2026-04-01") == Ids{"o/read", "o/unread", "o/done", "o/gone", "k"});
  CHECK(due("2026-05-14") == Ids{"o/unread"});
  CHECK(due("2026-05-15") == Ids{"o/read", "o/unread"});
  CHECK(due("2026-05-21") == Ids{"o/read", "o/unread", "k"});
  CHECK(due("2026-07-02") == Ids{"o/read", "o/unread", "later/l", "k"});
}
