// How something came to be where it is, over time: `okr history`.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/timeline.hpp"
#include "okr/workspace.hpp"
#include "render/chart.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// One thing, or the objectives of one cycle together.
struct Series {
  std::vector<Ref> refs;
  std::string id;              ///< of the one thing; empty for several objectives
  std::optional<Cycle> cycle;  ///< nothing where it is unknown, and of a KPI
  Unit unit = {};              ///< of the values
  std::vector<TimelinePoint> points = {};
};

struct History {
  std::string title;
  bool weekly = false;
  bool in_repository = false;  ///< what has no commit is not committed yet
  std::vector<Series> series = {};
  Timeline timeline = {};  ///< of one thing alone
};

/// Of one objective, key result or KPI: a point wherever its reading or score became another one, or one a week.
History history_of(const Workspace& workspace, Date today, Ref ref, bool weekly);
/// Of all objectives that are selected themselves or by a key result, and that count: a series for each cycle.
History history_of(const Workspace& workspace, Date today, const Selection& selection, bool weekly);

/// A line of the table: a point, or an event.
struct HistoryRow {
  std::optional<Date> day;            ///< nothing: not committed yet
  std::string id;                     ///< of the thing; of several objectives their cycle
  std::string_view field;             ///< of an event its field, of a point `reading` or `score`
  std::optional<Date> check_in = {};  ///< a check-in that was rewritten or taken away
  EventValue before, after;
  std::string by;  ///< who checked in, if the check-in says so
  const Commit* commit = nullptr;
  bool or_before = false;  ///< the commit is where a shallow clone ends
  bool is_point = false;   ///< worked out, by nobody
};

/// The lines of one series by day. A key result's and a KPI's readings are events, with their commits, unless it is one
/// point a week; an objective's key results add only what commits did to them.
std::vector<HistoryRow> rows_of(const History& history, const Series& series);

/// `3f2a91c`; with a `^` before it, as git has it, where it may be from before that. Empty where there is none.
std::string commit_words(const HistoryRow& row);
/// `target`, `reading of 2026-04-10`; `added` and `removed` for a title that came or went.
std::string what_words(const HistoryRow& row);
/// What the row was before, or is after: for people, a dash for nothing; not made safe.
std::string words_of(const HistoryRow& row, EventValue HistoryRow::*side, const Config& config, const Glyphs& glyphs);
/// `2 → 1.6 days`; what came or went by its title alone. Not made safe.
std::string change_words(const HistoryRow& row, const Config& config, const Glyphs& glyphs);

/// What the series looks like; its points are none where nothing was read.
Chart chart_of(const Workspace& workspace, const Series& series, Date today);

void history_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history,
                  const Terminal& terminal);
void history_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history);
void history_csv(std::ostream& out, const History& history);
void history_markdown(std::ostream& out, const Workspace& workspace, const History& history);
/// One drawing for itself, with a title and a description.
void history_svg(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history);

}  // namespace okr::render
