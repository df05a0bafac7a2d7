// A chart drawn as SVG.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "render/chart.hpp"
#include "render/xml.hpp"

namespace okr::render {
namespace {

constexpr int left = 120, right = 12, top = 12, bottom = 28;

/// Where days and values lie in the box.
struct Scale {
  const Chart& chart;
  int width, height;

  double x(Date day) const {
    const int days = std::max(1, days_between(chart.first, chart.last));
    return left + (width - left - right) * static_cast<double>(days_between(chart.first, day)) / days;
  }
  double y(double value) const {
    return top + (height - top - bottom) * (chart.high - value) / (chart.high - chart.low);
  }
};

std::string label(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("  <text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor, xml(text));
}

std::string_view color_of(Ink ink) {
  switch (ink) {
    case Ink::red:
      return "#b3261e";
    case Ink::yellow:
      return "#8a6100";
    case Ink::green:
      return "#1a7f37";
    default:
      return "#1f4e8c";
  }
}

}  // namespace

std::string chart_svg(const Chart& chart, int width, int height) {
  const Scale scale{chart, width, height};
  const double end = width - right, floor = height - bottom;
  std::string svg =
      fmt::format("  <path d=\"M{} {}V{:.1f}H{:.1f}\" fill=\"none\" stroke=\"#767676\"/>\n", left, top, floor, end);
  for (const ChartMark& mark : chart.marks) {
    const double y = scale.y(mark.at);
    svg += fmt::format("  <path d=\"M{} {:.1f}H{:.1f}\" stroke=\"#767676\" stroke-dasharray=\"2 4\"/>\n", left, y, end);
    svg += label(left - 8, y + 4, "end", mark.label);
  }
  if (!chart.high_label.empty()) svg += label(left - 8, scale.y(chart.high) + 4, "end", chart.high_label);
  if (!chart.low_label.empty()) svg += label(left - 8, scale.y(chart.low) + 4, "end", chart.low_label);
  svg += label(left, height - 8, "start", to_string(chart.first));
  svg += label(end, height - 8, "end", to_string(chart.last));
  if (chart.points.empty()) return svg;
  const auto& [first_day, first_value] = chart.points.front();
  std::string path = fmt::format("M{:.1f} {:.1f}", scale.x(first_day), scale.y(first_value));
  for (const auto& [day, value] : chart.points) {
    fmt::format_to(std::back_inserter(path), "H{:.1f}V{:.1f}", scale.x(day), scale.y(value));
  }
  fmt::format_to(std::back_inserter(path), "H{:.1f}", end);
  svg += fmt::format("  <path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>\n", path, color_of(chart.ink));
  for (const auto& [day, value] : chart.points) {
    svg += fmt::format("  <circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"{}\"/>\n", scale.x(day), scale.y(value),
                       color_of(chart.ink));
  }
  return svg;
}

}  // namespace okr::render
