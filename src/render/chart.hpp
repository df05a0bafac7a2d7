// A value over time as a line of steps: each holds until the next.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "okr/date.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// A line across the whole chart.
struct ChartMark {
  double at = 0;
  std::string label;  ///< safe to print
};

/// Binary numbers, as it is for drawing alone.
struct Chart {
  Date first{}, last{};                         ///< the ends of the time axis
  std::vector<std::pair<Date, double>> points;  ///< by day, within the axis
  std::vector<ChartMark> marks;
  double low = 0, high = 1;           ///< the ends of the other axis, low < high
  std::string low_label, high_label;  ///< safe to print
  Ink ink = Ink::plain;

  /// The value that holds on `day`; nothing before the first point.
  std::optional<double> on(Date day) const;
};

/// Eight rows and the time axis, each with the same indent; as wide as the terminal, 100 columns at most.
std::vector<std::string> chart_lines(const Chart& chart, const Terminal& terminal);

/// The drawing as elements of SVG, in a box of `width` by `height` whose corner is at 0, 0.
std::string chart_svg(const Chart& chart, int width, int height);

}  // namespace okr::render
