// What to talk about first: the agenda of a weekly meeting.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Why something is on the agenda, in the order in which it is talked about.
enum class Topic { guardrail, votes, at_risk, behind, due, kpi, close, decide };

/// As in JSON: `guardrail`, `at-risk` …
std::string_view to_string(Topic topic);
/// For people: `A guardrail is broken`, `At risk` …
std::string_view heading(Topic topic);

struct AgendaItem {
  Topic topic = Topic::due;
  Ref ref;
  std::string reason;   ///< in words, with the values that matter; not made safe
  std::string command;  ///< the call that answers it, a placeholder in capitals where somebody has to decide; likewise
};

/// Each key result, objective and KPI of `selection` at most once, under the first topic that it gives reason for:
/// a guardrail that is broken, votes 0.4 or more apart, at risk, behind, a check-in that is due, a KPI outside its
/// range that no key result measures, a cycle that is over, a proposal in a cycle that runs.
std::vector<AgendaItem> agenda(const Workspace& workspace, const Scores& scores, const Selection& selection);

/// Who is asked about it: the name of its owner, safe to print; empty where nobody is named.
std::string owner_words(const Workspace& workspace, Ref ref);

void agenda_text(std::ostream& out, const Workspace& workspace, const Scores& scores,
                 const std::vector<AgendaItem>& items, const Terminal& terminal);
/// `{"format": 1, "workspace", "today", "agenda": [{"topic", "id", "title", "owner", "reason", "command"}]}`.
void agenda_json(std::ostream& out, const Workspace& workspace, const Scores& scores,
                 const std::vector<AgendaItem>& items);
/// A list with boxes to tick.
void agenda_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                     const std::vector<AgendaItem>& items);
/// The list alone; `marks` begin the headings of its topics: `##`.
void agenda_points_markdown(std::ostream& out, const Workspace& workspace, const std::vector<AgendaItem>& items,
                            std::string_view marks);

}  // namespace okr::render
