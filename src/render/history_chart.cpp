// The chart of a series: its axes, and the lines to reach or to keep to.
#include <algorithm>
#include <fmt/format.h>

#include "render/history.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

using Bound = std::pair<std::string_view, std::optional<Decimal>>;

void add_marks(Chart& chart, std::initializer_list<Bound> bounds, const Unit& unit) {
  for (const auto& [name, at] : bounds) {
    if (at) chart.marks.push_back({at->to_double(), fmt::format("{} {}", name, amount(*at, unit))});
  }
}

void add_marks(Chart& chart, const Workspace& workspace, const Series& series) {
  const Ref ref = series.refs.front();
  if (ref.to == Ref::To::key_result) {
    const Measure& measure = workspace.key_result(ref).measure;
    add_marks(chart,
              {{"target", measure.target}, {"baseline", measure.baseline}, {"min", measure.min}, {"max", measure.max}},
              measure.unit);
  } else {
    const Kpi& kpi = workspace.kpi(ref);
    const auto in_unit = [&](Said<Quantity> bound) { return bound ? convert(bound->value, kpi.unit) : std::nullopt; };
    add_marks(chart, {{"min", in_unit(kpi.min)}, {"max", in_unit(kpi.max)}}, kpi.unit);
  }
}

/// From the lowest to the highest of what is drawn.
void fit(Chart& chart, const Series& series) {
  std::optional<Decimal> low, high;
  for (const TimelinePoint& point : series.points) {
    if (!low || *point.value < *low) low = point.value;
    if (!high || *point.value > *high) high = point.value;
  }
  chart.low = low->to_double();
  chart.high = high->to_double();
  chart.low_label = amount(*low, series.unit);
  chart.high_label = amount(*high, series.unit);
  for (const ChartMark& mark : chart.marks) {
    if (mark.at < chart.low) chart.low_label.clear();
    if (mark.at > chart.high) chart.high_label.clear();
    chart.low = std::min(chart.low, mark.at);
    chart.high = std::max(chart.high, mark.at);
  }
  if (chart.low < chart.high) return;
  chart.low -= 1;
  chart.high += 1;
  chart.low_label.clear();
  chart.high_label.clear();
  if (chart.marks.empty()) chart.marks.push_back({low->to_double(), amount(*low, series.unit)});
}

}  // namespace

Chart chart_of(const Workspace& workspace, const Series& series, Date today) {
  Chart chart{.first = today, .last = today, .points = {}, .marks = {}, .low_label = "0.00", .high_label = "1.00"};
  const bool values =
      std::ranges::all_of(series.points, [](const TimelinePoint& point) { return point.value.has_value(); });
  for (const TimelinePoint& point : series.points) {
    const auto& number = values ? point.value : point.score;
    if (number) chart.points.emplace_back(point.day, number->to_double());
  }
  if (chart.points.empty()) return chart;
  chart.first = chart.points.front().first;
  if (series.cycle) {
    chart.first = std::min(chart.first, series.cycle->first);
    chart.last = std::max(std::min(today, series.cycle->last), chart.points.back().first);
  }
  if (values) {
    add_marks(chart, workspace, series);
    fit(chart, series);
  } else if (series.refs.size() == 1) {
    const Decimal line = success_line(workspace.objective(series.refs.front()).kind_or_aspirational());
    chart.marks.push_back({line.to_double(), fmt::format("line {}", score_text(line, workspace.config))});
  }
  const std::optional<Decimal>& score = series.points.back().score;
  if (score) chart.ink = ink_of(band_of(workspace.config, *score));
  return chart;
}

}  // namespace okr::render
