// Reading a query ends on any bytes; its places stand within it; and what it does not match, its contrary does.
#include "okr/query.hpp"

#include <algorithm>
#include <sstream>

#include "okr/read.hpp"
#include "okr/score.hpp"
#include "render/query_error.hpp"
#include "target.hpp"

namespace {

using namespace okr;
using fuzz::require;

struct Scored {
  Workspace workspace;
  Scores scores;
};

Scored scored() {
  const char* const config = "okr: 1\nteams: [{id: a}, {id: b, parent: a}]\npeople: [{id: ana}]\npillars: [{id: p}]\n";
  const char* const file =
      "cycle: 2026-Q2\nteam: b\nowner: ana\nobjectives:\n"
      "  - {id: win, title: Win more, pillar: p, tags: [x], key_results: [\n"
      "      {id: one, title: Grow from 1 to 9, check_ins: [{date: 2026-05-01, value: 2, confidence: 0.5}]}]}\n"
      "  - {id: old, title: Lose less, team: a, cycle: 2026-Q1..2026-Q2, state: closed, kind: committed}\n"
      "kpis:\n  - {id: nps, title: NPS, check_ins: [{date: 2026-05-01, value: 2}]}\n";
  Scored made{read_workspace({{{"a.yaml", file}, {"okr.yaml", config}}, {}}).workspace, {}};
  made.scores = score(made.workspace, Date{std::chrono::year(2026) / 5 / 15});
  return made;
}

/// Nothing where the query is refused.
std::optional<std::vector<Ref>> matched(std::string_view text, const Scored& all) {
  try {
    return matches(parse_query(text), all.workspace, all.scores);
  } catch (const QueryError& error) {
    const QueryPart part = error.part();
    require(part.offset + part.length <= error.query().size(), "what is wrong stands within the query");
    std::ostringstream out;
    render::query_error_text(out, error, {});
    require(!out.str().empty(), "a refusal says something");
    return std::nullopt;
  }
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  static const Scored all = scored();
  static const std::size_t everything = matched("", all)->size();
  const std::optional<std::vector<Ref>> found = matched(bytes, all);
  if (!found) return;
  const std::string text(bytes);
  const auto contrary = matched("not:(" + text + ")", all);
  if (contrary) require(found->size() + contrary->size() == everything, "a query or its contrary matches");
  const auto both = matched("(" + text + ") (" + text + ")", all);
  if (both) require(*both == *found, "a query and itself match the same");
}
