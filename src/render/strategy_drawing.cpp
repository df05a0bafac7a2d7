// Draws a strategy map: perspectives as bands, pillars side by side in them, boxes on one grid through all bands.
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "render/drawing.hpp"

namespace okr::render {
namespace {

/// Between the columns of the grid, and so between pillars, there is room for arrows, and between rows likewise.
constexpr double gutter = 48, between_rows = 40, padding = 14, heading_height = 30;
constexpr double pitch = box_width + gutter;
constexpr std::size_t most_columns = 4;
constexpr double reach = 34;  // of a bend, within the room between rows

/// As many columns as the fullest band needs.
std::size_t columns_of(const Map& map) {
  std::size_t columns = 2;
  for (const MapBand& band : map.bands) {
    std::size_t needed = 0;
    for (const MapPillar& pillar : band.pillars) needed += std::max<std::size_t>(1, pillar.nodes.size());
    columns = std::max(columns, needed);
  }
  return std::min(columns, most_columns);
}

class StrategyDrawing {
 public:
  explicit StrategyDrawing(const Map& map)
      : map_(map), columns_(columns_of(map)), box_of_(map.nodes.size()), arrows_in_(columns_ + 1) {}

  Drawing draw() {
    drawing_.width = 2 * margin + static_cast<double>(columns_) * pitch - gutter;
    for (const MapBand& band : map_.bands) place_band(band);
    for (std::size_t edge = 0; edge < map_.edges.size(); ++edge) drawing_.curves.push_back({edge, path_of(edge)});
    return std::move(drawing_);
  }

 private:
  static constexpr double margin = gutter / 2 + 12;

  static double left_of(std::size_t column) { return margin + static_cast<double>(column) * pitch; }

  void place_band(const MapBand& band) {
    const std::size_t abreast = std::min(band.pillars.size(), columns_), span = columns_ / abreast;
    const double top = drawing_.height + (drawing_.height > 0 ? 18 : 0);
    const std::size_t field = drawing_.fields.size();
    drawing_.fields.push_back({0, top, drawing_.width, 0, std::string(band.title), false});
    double y = top + heading_height + 4, end = y;
    for (std::size_t i = 0; i < band.pillars.size(); ++i) {
      if (i > 0 && i % abreast == 0) y = end + between_rows - padding;
      end = std::max(end, place_pillar(band.pillars[i], (i % abreast) * span, span, y));
      if (i % abreast == abreast - 1 || i + 1 == band.pillars.size()) even_out(y, end);
    }
    drawing_.height = end + padding;
    drawing_.fields[field].height = drawing_.height - top;
  }

  /// Gives back where it ends.
  double place_pillar(const MapPillar& pillar, std::size_t column, std::size_t span, double y) {
    const double width = static_cast<double>(span) * pitch - gutter + 2 * padding;
    const double first = y + heading_height;
    const std::string heading = pillar.nodes.empty() ? pillar.title + ": no objective" : pillar.title;
    double end = first;
    for (std::size_t i = 0; i < pillar.nodes.size(); ++i) {
      const std::size_t row = i / span;
      const double top = first + static_cast<double>(row) * (box_height + between_rows);
      drawing_.boxes.push_back({pillar.nodes[i], left_of(column + i % span), top});
      box_of_[pillar.nodes[i]] = drawing_.boxes.back();
      end = top + box_height + padding;
    }
    drawing_.fields.push_back({left_of(column) - padding, y, width, end - y, heading, true});
    return end;
  }

  /// Pillars that begin at `y` end together.
  void even_out(double y, double end) {
    for (Drawing::Field& field : drawing_.fields) {
      if (field.inner && field.y == y) field.height = end - y;
    }
  }

  /// From the upper side of one box to the lower side of the other one, or from upper side to upper side in one row;
  /// where boxes lie between, through the gutter that makes it the shortest way.
  std::string path_of(std::size_t edge) {
    const Drawing::Box& from = box_of_[map_.edges[edge].from];
    const Drawing::Box& to = box_of_[map_.edges[edge].to];
    const double x0 = from.x + box_width / 2, x1 = to.x + box_width / 2;
    if (from.y == to.y) {
      return fmt::format("M{0:.1f} {1:.1f}C{0:.1f} {2:.1f} {3:.1f} {2:.1f} {3:.1f} {1:.1f}", x0, from.y, from.y - reach,
                         x1);
    }
    const bool up = to.y < from.y;
    const double y0 = up ? from.y : from.y + box_height, y1 = up ? to.y + box_height : to.y;
    if (!has_box_between(from, to)) {
      const double middle = (y0 + y1) / 2;
      return fmt::format("M{0:.1f} {1:.1f}C{0:.1f} {4:.1f} {2:.1f} {4:.1f} {2:.1f} {3:.1f}", x0, y0, x1, y1, middle);
    }
    const double x = gutter_between(x0, x1), turn = up ? -reach : reach;
    return fmt::format(
        "M{0:.1f} {1:.1f}C{0:.1f} {2:.1f} {3:.1f} {4:.1f} {3:.1f} {5:.1f}V{6:.1f}C{3:.1f} {7:.1f} {8:.1f} {9:.1f} "
        "{8:.1f} {10:.1f}",
        x0, y0, y0 + turn * 0.7, x, y0 + turn * 0.3, y0 + turn, y1 - turn, y1 - turn * 0.3, x1, y1 - turn * 0.7, y1);
  }

  bool has_box_between(const Drawing::Box& from, const Drawing::Box& to) const {
    const double low = std::min(from.y, to.y), high = std::max(from.y, to.y);
    return std::ranges::any_of(drawing_.boxes, [&](const Drawing::Box& box) { return low < box.y && box.y < high; });
  }

  /// Several arrows in one gutter stand side by side.
  double gutter_between(double x0, double x1) {
    const auto way = [&](std::size_t column) {
      const double x = left_of(column) - gutter / 2;
      return std::abs(x - x0) + std::abs(x - x1);
    };
    std::size_t best = 0;
    for (std::size_t column = 1; column <= columns_; ++column) {
      if (way(column) <= way(best)) best = column;
    }
    constexpr std::array<double, 5> beside = {0, 6, -6, 12, -12};
    return left_of(best) - gutter / 2 + beside[arrows_in_[best]++ % beside.size()];
  }

  const Map& map_;
  const std::size_t columns_;
  std::vector<Drawing::Box> box_of_;    ///< by node
  std::vector<std::size_t> arrows_in_;  ///< by gutter
  Drawing drawing_;
};

}  // namespace

Drawing strategy_drawing(const Map& map) { return StrategyDrawing(map).draw(); }

}  // namespace okr::render
