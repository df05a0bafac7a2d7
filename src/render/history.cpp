// What is shown of a history: the points of each series, and the lines of its table.
#include "render/history.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "model/title.hpp"
#include "render/origin.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

bool has_values(const Series& series) {
  return std::ranges::any_of(series.points, [](const TimelinePoint& point) { return point.value.has_value(); });
}

/// What a point is about: a reading where there are numbers to read, else the score.
const std::optional<Decimal>& number_of(const TimelinePoint& point, bool values) {
  return values ? point.value : point.score;
}

/// The Sundays from the cycle's beginning, or the first reading if that was earlier, to its end or today.
std::vector<Date> weeks_of(const Series& series, const std::vector<Date>& readings, Date today) {
  if (readings.empty() && !series.cycle) return {};
  const Date first = series.cycle ? series.cycle->first : readings.front();
  const Date last = series.cycle ? std::min(series.cycle->last, today) : today;
  return readings.empty() ? week_ends(first, last)
                          : week_ends(std::min(first, readings.front()), std::max(last, readings.back()));
}

void add_points(Series& series, const Workspace& workspace, Date today, bool weekly) {
  const std::vector<Date> readings = reading_days(workspace, series.refs, today);
  series.points = timeline_points(workspace, series.refs, weekly ? weeks_of(series, readings, today) : readings);
  const auto says_nothing = [](const TimelinePoint& point) { return !point.value && !point.score; };
  const auto says_the_same = [](const TimelinePoint& a, const TimelinePoint& b) {
    return a.value == b.value && a.score == b.score;
  };
  std::erase_if(series.points, says_nothing);
  if (weekly) return;
  series.points.erase(std::unique(series.points.begin(), series.points.end(), says_the_same), series.points.end());
}

/// A point's line; `before` is the point before it.
HistoryRow row_of(const Series& series, bool values, const TimelinePoint* before, const TimelinePoint& point) {
  const auto value = [&](const TimelinePoint* at) -> EventValue {
    if (at == nullptr || !number_of(*at, values)) return {};
    return Quantity{*number_of(*at, values), values ? series.unit : Unit{}};
  };
  return {.day = point.day,
          .id = series.id.empty() && series.cycle ? series.cycle->name : series.id,
          .field = values ? "reading" : "score",
          .before = value(before),
          .after = value(&point),
          .by = {},
          .is_point = true};
}

}  // namespace

History history_of(const Workspace& workspace, Date today, Ref ref, bool weekly) {
  Series series{.refs = {ref}, .id = workspace.id(ref), .cycle = {}};
  if (ref.to != Ref::To::kpi) series.cycle = workspace.objective(ref).time;
  if (ref.to == Ref::To::kpi) series.unit = workspace.kpi(ref).unit;
  if (ref.to == Ref::To::key_result) series.unit = workspace.key_result(ref).measure.unit;
  add_points(series, workspace, today, weekly);
  return {.title = title_of(workspace, ref), .weekly = weekly, .series = {std::move(series)}};
}

History history_of(const Workspace& workspace, Date today, const Selection& selection, bool weekly) {
  History history{.title = {}, .weekly = weekly};
  for (const Selection::Item& item : selection.objectives) {
    const Objective& objective = workspace.objectives[item.objective];
    if (!objective.time || !objective.counts()) continue;
    auto series = std::ranges::find_if(history.series,
                                       [&](const Series& other) { return other.cycle->name == objective.time->name; });
    if (series == history.series.end()) {
      series = history.series.insert(series, Series{.refs = {}, .id = {}, .cycle = objective.time});
    }
    series->refs.push_back({Ref::To::objective, item.objective, 0});
  }
  std::ranges::stable_sort(history.series, {},
                           [](const Series& series) { return std::tuple(series.cycle->first, series.cycle->last); });
  for (Series& series : history.series) add_points(series, workspace, today, weekly);
  return history;
}

std::vector<HistoryRow> rows_of(const History& history, const Series& series) {
  const bool one = !series.id.empty() && series.refs.front().to != Ref::To::objective;
  const bool readings_are_events = one && !history.weekly;
  const bool values = has_values(series);
  const auto is_reading = [](const Event& event) { return event.added && event.field != EventField::confidence; };
  std::vector<HistoryRow> rows;
  for (const Event& event : history.timeline.events) {
    if (event.added && !readings_are_events) continue;
    rows.push_back({.day = event.day(),
                    .id = event.id,
                    .field = to_string(event.field),
                    .check_in = event.added ? std::nullopt : event.check_in,
                    .before = event.before,
                    .after = event.after,
                    .by = event.by,
                    .commit = event.commit ? &*event.commit : nullptr,
                    .or_before = event.or_before});
  }
  if (!readings_are_events || std::ranges::none_of(history.timeline.events, is_reading)) {
    for (std::size_t i = 0; i < series.points.size(); ++i) {
      rows.push_back(row_of(series, values, i == 0 ? nullptr : &series.points[i - 1], series.points[i]));
    }
  }
  std::ranges::stable_sort(rows, {}, [](const HistoryRow& row) { return std::tuple(!row.day, row.day); });
  return rows;
}

std::string commit_words(const HistoryRow& row) {
  return row.commit == nullptr ? "" : (row.or_before ? "^" : "") + short_id(*row.commit);
}

std::string what_words(const HistoryRow& row) {
  if (row.field == to_string(EventField::title)) {
    if (std::holds_alternative<std::monostate>(row.before)) return "added";
    if (std::holds_alternative<std::monostate>(row.after)) return "removed";
  }
  return std::string(row.field) + (row.check_in ? " of " + to_string(*row.check_in) : "");
}

std::string words_of(const HistoryRow& row, EventValue HistoryRow::*side, const Config& config, const Glyphs& glyphs) {
  if (const std::string* words = std::get_if<std::string>(&(row.*side))) return *words;
  const Quantity* quantity = std::get_if<Quantity>(&(row.*side));
  if (quantity == nullptr) return std::string(glyphs.dash);
  const bool judged = row.field == to_string(EventField::judged);
  return judged || row.field == "score" ? score_words(quantity->amount, judged, config, glyphs)
                                        : amount(quantity->amount, quantity->unit);
}

std::string change_words(const HistoryRow& row, const Config& config, const Glyphs& glyphs) {
  const std::string what = what_words(row);
  std::string before = words_of(row, &HistoryRow::before, config, glyphs);
  std::string after = words_of(row, &HistoryRow::after, config, glyphs);
  if (what == "added") return after;
  if (what == "removed") return before;
  const Quantity* old = std::get_if<Quantity>(&row.before);
  const Quantity* now = std::get_if<Quantity>(&row.after);
  if (old != nullptr && now != nullptr && old->unit == now->unit) before = before.substr(0, before.find(' '));
  return fmt::format("{} {} {}", before, glyphs.arrow, after);
}

}  // namespace okr::render
