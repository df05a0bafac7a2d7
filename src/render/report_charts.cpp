// The page's drawings. Their colours are classes of the style, so that they follow light, dark and print.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "render/explain_readings.hpp"
#include "render/html.hpp"
#include "render/report_parts.hpp"
#include "render/words.hpp"
#include "score/pace.hpp"

namespace okr::render {
namespace {

constexpr double width = 200, height = 56, margin = 5;

using Point = std::pair<Date, Decimal>;

/// Values over time, with what they are held against.
struct Drawing {
  Date first{}, last{}, today{};
  std::vector<Point> readings;
  std::vector<Point> expected;   ///< the two ends of a line
  std::vector<Decimal> borders;  ///< lines across
  Unit unit;
};

class Scale {
 public:
  explicit Scale(const Drawing& drawing) : first_(drawing.first), days_(days_between(drawing.first, drawing.last)) {
    std::vector<double> values;
    for (const Point& point : drawing.readings) values.push_back(point.second.to_double());
    for (const Point& point : drawing.expected) values.push_back(point.second.to_double());
    for (const Decimal border : drawing.borders) values.push_back(border.to_double());
    low_ = std::ranges::min(values);
    high_ = std::ranges::max(values);
  }

  double x(Date day) const {
    const double share = days_ < 1 ? 0.5 : static_cast<double>(days_between(first_, day)) / days_;
    return margin + std::clamp(share, 0.0, 1.0) * (width - 2 * margin);
  }
  double y(Decimal value) const {
    const double share = high_ > low_ ? (high_ - value.to_double()) / (high_ - low_) : 0.5;
    return margin + share * (height - 2 * margin);
  }

 private:
  Date first_;
  int days_;
  double low_ = 0, high_ = 1;
};

std::string path_of(const Scale& scale, const std::vector<Point>& points) {
  std::string path;
  for (const auto& [day, value] : points) {
    fmt::format_to(std::back_inserter(path), "{}{:.1f} {:.1f}", path.empty() ? "M" : "L", scale.x(day), scale.y(value));
  }
  return path;
}

std::string text_of(const Drawing& drawing, std::string_view against) {
  constexpr std::size_t most = 24;
  std::string text = counted(drawing.readings.size(), "reading");
  const std::size_t begin = drawing.readings.size() > most ? drawing.readings.size() - most : 0;
  if (begin > 0) text += fmt::format(", the last {}", most);
  for (std::size_t i = begin; i < drawing.readings.size(); ++i) {
    const auto& [day, value] = drawing.readings[i];
    text += fmt::format("{}{} {}", i == begin ? ": " : ", ", okr::to_string(day), amount(value, drawing.unit));
  }
  return text + fmt::format("; {}", against);
}

std::string drawn(const Drawing& drawing, std::string_view against) {
  if (drawing.readings.size() < 2) return "";
  const Scale scale(drawing);
  std::string svg = fmt::format("<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">", width,
                                height, html(text_of(drawing, against)));
  const auto add = [&](std::string_view kind, std::string_view path) {
    fmt::format_to(std::back_inserter(svg), "<path class=\"{}\" d=\"{}\"/>", kind, path);
  };
  for (const Decimal border : drawing.borders) {
    add("border", fmt::format("M{} {:.1f}H{}", margin, scale.y(border), width - margin));
  }
  if (drawing.first < drawing.today && drawing.today < drawing.last) {
    add("today", fmt::format("M{:.1f} 0V{}", scale.x(drawing.today), height));
  }
  if (!drawing.expected.empty()) add("expected", path_of(scale, drawing.expected));
  add("readings", path_of(scale, drawing.readings));
  const auto& [day, value] = drawing.readings.back();
  fmt::format_to(std::back_inserter(svg), "<circle class=\"latest\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.2\"/></svg>",
                 scale.x(day), scale.y(value));
  return svg;
}

std::string_view fill_of(std::optional<Status> status) {
  if (!status) return "none";
  const Ink ink = ink_of(*status);
  return ink == Ink::green ? "green" : ink == Ink::yellow ? "yellow" : ink == Ink::red ? "red" : "none";
}

std::vector<Point> points_of(const scoring::Readings& readings, Date day, const Unit& unit) {
  std::vector<Point> points;
  for (const CheckIn* check_in : scoring::until(readings, day)) {
    const auto value = scoring::amount_in(unit, check_in->value->value, readings.unit);
    if (value) points.emplace_back(check_in->date.value, *value);
  }
  return points;
}

std::string against_words(const Measure& measure, const Drawing& drawing) {
  if (!drawing.expected.empty()) {
    return fmt::format("expected from {} on {} to {} on {}", amount(drawing.expected.front().second, measure.unit),
                       okr::to_string(drawing.first), amount(drawing.expected.back().second, measure.unit),
                       okr::to_string(drawing.last));
  }
  if (measure.target) return "the target is " + amount(*measure.target, measure.unit);
  const std::string range = range_words(measure.min, measure.max, measure.unit);
  return range.empty() ? "no range" : "the range is " + range;
}

}  // namespace

std::string bar_svg(const Report& report, const std::optional<Decimal>& score, const std::optional<Decimal>& expected,
                    std::optional<Status> status) {
  const Config& config = report.workspace.config;
  std::string text = score ? "score " + score_text(*score, config) : "no score yet";
  if (expected) text += fmt::format(", {} expected by now", score_text(*expected, config));
  std::string svg = fmt::format(
      "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">"
      "<rect class=\"track\" y=\"2\" width=\"100\" height=\"6\"/>",
      text);
  if (score) {
    fmt::format_to(std::back_inserter(svg), "<rect class=\"{}\" y=\"2\" width=\"{:.1f}\" height=\"6\"/>",
                   fill_of(status), clamp(*score, 0, 1).to_double() * 100);
  }
  if (expected) {
    fmt::format_to(std::back_inserter(svg), "<rect class=\"mark\" x=\"{:.1f}\" width=\"1.6\" height=\"10\"/>",
                   std::min(expected->to_double() * 100, 98.4));
  }
  return svg + "</svg>";
}

std::string share_svg(const Decimal& share) {
  return fmt::format(
      "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      "<rect class=\"track\" y=\"2\" width=\"100\" height=\"6\"/>"
      "<rect class=\"passed\" y=\"2\" width=\"{:.1f}\" height=\"6\"/></svg>",
      share.to_double() * 100);
}

std::string bands_svg(const std::vector<BandCount>& counts) {
  std::size_t all = 0;
  for (const BandCount& part : counts) all += part.count;
  if (all == 0) return "";
  std::string svg = "<svg class=\"bands\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";
  double x = 0;
  for (const BandCount& part : counts) {
    const double share = 100 * static_cast<double>(part.count) / static_cast<double>(all);
    if (part.count == 0) continue;
    fmt::format_to(std::back_inserter(svg), "<rect class=\"{}\" x=\"{:.2f}\" width=\"{:.2f}\" height=\"10\"/>",
                   part.band, x, std::max(share - 0.8, 0.2));
    x += share;
  }
  return svg + "</svg>";
}

std::string readings_svg(const Report& report, Ref ref) {
  const Objective& objective = report.workspace.objective(ref);
  const KeyResult& key_result = report.workspace.key_result(ref);
  const Measure& measure = key_result.measure;
  const auto end = scoring::last_day_of(objective, key_result);
  if ((!measure.is_metric() && measure.kind != MeasureKind::limit) || !objective.time || !end) return "";
  const Date counts = std::min(scoring::day_that_counts(objective, report.scores.today), report.scores.today);
  Drawing drawing{objective.time->first, *end, report.scores.today, {}, {}, {}, measure.unit};
  drawing.readings = points_of(readings_that_count(report.workspace, key_result), counts, measure.unit);
  if (drawing.readings.empty()) return "";
  drawing.first = std::min(drawing.first, drawing.readings.front().first);
  drawing.last = std::max(drawing.last, drawing.readings.back().first);
  if (measure.baseline && measure.target) {
    const Decimal line = success_line(objective.kind_or_aspirational());
    const Decimal wanted = *measure.baseline + line * (*measure.target - *measure.baseline);
    drawing.expected = {{objective.time->first, *measure.baseline}, {*end, wanted}};
  }
  for (const auto& border : {measure.target, measure.min, measure.max}) {
    if (border) drawing.borders.push_back(*border);
  }
  return drawn(drawing, against_words(measure, drawing));
}

std::string kpi_svg(const Report& report, const Kpi& kpi) {
  Drawing drawing{{}, report.scores.today, report.scores.today, {}, {}, {}, kpi.unit};
  drawing.readings = points_of(scoring::readings_of(kpi), report.scores.today, kpi.unit);
  if (drawing.readings.empty()) return "";
  drawing.first = drawing.readings.front().first;
  for (const auto* bound : {&kpi.min, &kpi.max}) {
    const auto border = *bound ? convert((*bound)->value, kpi.unit) : std::nullopt;
    if (border) drawing.borders.push_back(*border);
  }
  const std::string range = range_words(kpi.min, kpi.max, kpi.unit);
  return drawn(drawing, range.empty() ? "no range" : "healthy is " + range);
}

}  // namespace okr::render
