// Lays a line through readings.
#include "okr/forecast.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <vector>

#include "score/pace.hpp"
#include "score/readings.hpp"

namespace okr {
namespace {

constexpr std::size_t fewest = 3, most = 8;

struct Point {
  double day = 0, value = 0;
};

Decimal decimal_of(double value) { return Decimal::parse(fmt::format("{:.6f}", value)).value_or(0); }

/// The quantile 0.9 of Student's t with 1, 2 … degrees of freedom (any table of it): 80 % lie between it and its
/// negative.
double student(std::size_t freedom) {
  constexpr std::array table = {3.078, 1.886, 1.638, 1.533, 1.476, 1.440};
  return table[std::min(freedom, table.size()) - 1];
}

/// A line with what is needed to tell how far off it may be.
struct Line {
  double mean_day = 0, mean = 0, slope = 0, spread_of_days = 0, scatter = 0;
  std::size_t count = 0;

  double at(double day) const { return mean + slope * (day - mean_day); }
  /// Half of the prediction interval.
  double margin(double day) const {
    const double n = static_cast<double>(count);
    const double far = (day - mean_day) * (day - mean_day) / spread_of_days;
    return student(count - 2) * scatter * std::sqrt(1 + 1 / n + far);
  }
};

Line line_through(const std::vector<Point>& points) {
  Line line;
  line.count = points.size();
  const double n = static_cast<double>(points.size());
  for (const Point& point : points) {
    line.mean_day += point.day / n;
    line.mean += point.value / n;
  }
  double common = 0, squares = 0;
  for (const Point& point : points) {
    line.spread_of_days += (point.day - line.mean_day) * (point.day - line.mean_day);
    common += (point.day - line.mean_day) * (point.value - line.mean);
  }
  line.slope = common / line.spread_of_days;
  for (const Point& point : points) squares += std::pow(point.value - line.at(point.day), 2);
  line.scatter = std::sqrt(squares / (n - 2));
  return line;
}

/// One value a day, the last ones.
std::vector<Point> points_of(const Workspace& workspace, const KeyResult& key_result, Date today) {
  std::map<Date, double> values;
  if (key_result.measure.kind == MeasureKind::judged) {
    for (const CheckIn& check_in : key_result.check_ins) {
      if (check_in.score && check_in.date.value <= today) {
        values[check_in.date.value] = check_in.score->value.to_double();
      }
    }
  } else {
    const bool from_kpi = key_result.kpi.to == Ref::To::kpi;
    const scoring::Readings readings =
        from_kpi ? scoring::readings_of(workspace.kpi(key_result.kpi)) : scoring::readings_of(key_result);
    for (const CheckIn* check_in : scoring::until(readings, today)) {
      const auto amount = scoring::amount_in(key_result.measure.unit, check_in->value->value, readings.unit);
      if (amount) values[check_in->date.value] = amount->to_double();
    }
  }
  std::vector<Point> points;
  for (const auto& [day, value] : values)
    points.push_back({static_cast<double>(day.time_since_epoch().count()), value});
  if (points.size() > most) points.erase(points.begin(), points.end() - most);
  return points;
}

/// The least and the greatest value that can be.
struct Bounds {
  double low = -1e14, high = 1e14;
  double hold(double value) const { return std::clamp(value, low, high); }
};

Bounds bounds_of(const KeyResult& key_result, const std::vector<Point>& points) {
  const Measure& measure = key_result.measure;
  Bounds bounds;
  const auto all = [&](auto holds) {
    const auto in_goalposts = [&](const std::optional<Decimal>& post) { return !post || holds(post->to_double()); };
    return std::ranges::all_of(points, [&](const Point& point) { return holds(point.value); }) &&
           in_goalposts(measure.baseline) && in_goalposts(measure.target) && in_goalposts(measure.min) &&
           in_goalposts(measure.max);
  };
  if (all([](double value) { return value >= 0; })) bounds.low = 0;
  if (measure.unit == "%" && all([](double value) { return value <= 100; })) bounds.high = 100;
  if (measure.kind == MeasureKind::judged) bounds = {0, 1};
  return bounds;
}

/// The score of a value; nothing where nothing lies between met and not met.
std::optional<Decimal> score_of(const Measure& measure, double value) {
  if (measure.kind == MeasureKind::judged) return clamp(decimal_of(value), 0, 1);
  if (!measure.is_metric() || !measure.baseline || !measure.target || *measure.baseline == *measure.target) {
    return std::nullopt;
  }
  return clamp((decimal_of(value) - *measure.baseline) / (*measure.target - *measure.baseline), 0, 1);
}

/// The first day by `end` on which the line's score is at the success line. The score goes one way only, and the years
/// may be many: the days are halved until one is left.
std::optional<Date> day_reached(const Measure& measure, const Line& line, const Bounds& bounds, Decimal success,
                                Date from, Date end) {
  const auto is_reached = [&](Date day) {
    const auto score = score_of(measure, bounds.hold(line.at(static_cast<double>(day.time_since_epoch().count()))));
    return score && *score >= success;
  };
  if (is_reached(from)) return from;
  if (!is_reached(end)) return std::nullopt;
  Date before = from, reached = end;
  while (reached - before > std::chrono::days(1)) {
    const Date middle = before + (reached - before) / 2;
    (is_reached(middle) ? reached : before) = middle;
  }
  return reached;
}

NoForecast why_not(const Objective& objective, const KeyResult& key_result, const std::optional<Date>& end,
                   Date today) {
  const MeasureKind kind = key_result.measure.kind;
  const bool counts = objective.is(State::active) && !key_result.is_dropped(today);
  if (!counts) return NoForecast::not_counted;
  const bool has_values = key_result.measure.is_metric() || kind == MeasureKind::limit || kind == MeasureKind::judged;
  if (!has_values) return NoForecast::no_values;
  if (!end) return NoForecast::no_end;
  return *end <= today ? NoForecast::over : NoForecast::none;
}

}  // namespace

Forecast forecast(const Workspace& workspace, const Scores& scores, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  const Measure& measure = key_result.measure;
  const std::optional<Date> end = scoring::last_day_of(objective, key_result);
  Forecast result;
  result.line = success_line(objective.kind_or_aspirational());
  result.why = why_not(objective, key_result, end, scores.today);
  result.end = end.value_or(Date{});
  const std::vector<Point> points = points_of(workspace, key_result, scores.today);
  result.readings = points.size();
  if (result.why != NoForecast::none) return result;
  if (points.size() < fewest) {
    result.why = NoForecast::few_readings;
    return result;
  }
  const Line line = line_through(points);
  const Bounds bounds = bounds_of(key_result, points);
  const double day = static_cast<double>(end->time_since_epoch().count());
  const double value = line.at(day), margin = line.margin(day);
  result.value = decimal_of(bounds.hold(value));
  result.low = decimal_of(bounds.hold(value - margin));
  result.high = decimal_of(bounds.hold(value + margin));
  result.score = score_of(measure, bounds.hold(value));
  if (result.low == result.high) {
    result.no_range = decimal_of(margin) == 0 && bounds.hold(value) == value ? NoRange::no_sway : NoRange::beyond;
  } else {
    result.worst = score_of(measure, bounds.hold(measure.falling ? value + margin : value - margin));
    result.best = score_of(measure, bounds.hold(measure.falling ? value - margin : value + margin));
  }
  const Date first = Date(std::chrono::days(static_cast<long>(points.front().day)));
  result.line_reached = day_reached(measure, line, bounds, result.line, first, *end);
  return result;
}

}  // namespace okr
