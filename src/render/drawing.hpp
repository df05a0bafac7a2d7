// Where everything on a map stands when it is drawn, in pixels from the upper left.
#pragma once

#include <string>
#include <vector>

#include "render/map.hpp"

namespace okr::render {

inline constexpr double box_width = 268, box_height = 66;

struct Drawing {
  /// The box of a node, `box_width` by `box_height`.
  struct Box {
    std::size_t node;
    double x, y;
  };
  /// An edge as the `d` of an SVG path.
  struct Curve {
    std::size_t edge;
    std::string path;
  };
  /// A field behind boxes, with a heading at its upper left: a perspective, or a pillar in it.
  struct Field {
    double x, y, width, height;
    std::string heading;  ///< not safe to print
    bool inner;
  };
  double width = 0, height = 0;
  std::vector<Box> boxes;
  std::vector<Curve> curves;
  std::vector<Field> fields;
  std::vector<Field> headings;  ///< headings without a field
};

/// Levels from left to right, each objective right of what it supports; below them what has no edges, in rows.
Drawing alignment_drawing(const Map& map);

/// The bands of a strategy map from top to bottom, their pillars side by side.
Drawing strategy_drawing(const Map& map);

}  // namespace okr::render
