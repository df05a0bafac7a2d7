// Draws an alignment map in layers: columns, from the top level at the left to what supports it.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

#include "render/drawing.hpp"
#include "render/layers.hpp"

namespace okr::render {
namespace {

constexpr double between_columns = 96, between_boxes = 14, between_loose = 24, heading_height = 34;
constexpr double pitch = box_width + between_columns;
constexpr double bend_size = 6;

/// The nodes with edges, and their numbers as vertices.
struct Connected {
  std::vector<std::size_t> nodes, loose;
  std::vector<std::size_t> vertex_of;  ///< by node; of loose ones anything
};

Connected connected_of(const Map& map) {
  std::vector<bool> has_edge(map.nodes.size());
  for (const MapEdge& edge : map.edges) has_edge[edge.from] = has_edge[edge.to] = true;
  Connected result;
  result.vertex_of.resize(map.nodes.size());
  for (std::size_t node = 0; node < map.nodes.size(); ++node) {
    auto& list = has_edge[node] ? result.nodes : result.loose;
    result.vertex_of[node] = list.size();
    list.push_back(node);
  }
  return result;
}

class AlignmentDrawing {
 public:
  explicit AlignmentDrawing(const Map& map) : map_(map), connected_(connected_of(map)) {}

  Drawing draw() {
    place_layers();
    for (std::size_t vertex = 0; vertex < connected_.nodes.size(); ++vertex) {
      add_box(connected_.nodes[vertex], left_of(vertex), place_[vertex] - box_height / 2);
    }
    for (const double place : place_) drawing_.height = std::max(drawing_.height, place + bend_size / 2);
    for (std::size_t edge = 0; edge < map_.edges.size(); ++edge) drawing_.curves.push_back({edge, path_of(edge)});
    place_loose();
    return std::move(drawing_);
  }

 private:
  void place_layers() {
    std::vector<Link> links, levels;
    for (const MapEdge& edge : map_.edges) {
      links.push_back({connected_.vertex_of[edge.from], connected_.vertex_of[edge.to]});
      if (edge.kind == MapEdge::Kind::supports) levels.push_back(links.back());
    }
    const std::size_t count = connected_.nodes.size();
    layered_ = layered(layers_of(count, levels), links);
    layer_of_.resize(layered_.vertices);
    for (std::size_t layer = 0; layer < layered_.layers.size(); ++layer) {
      for (const std::size_t vertex : layered_.layers[layer]) layer_of_[vertex] = layer;
    }
    std::vector<double> sizes(layered_.vertices, bend_size);
    std::fill_n(sizes.begin(), count, box_height);
    place_ = places(layered_, sizes, between_boxes);
  }

  void place_loose() {
    if (connected_.loose.empty()) return;
    const double top = drawing_.height + (drawing_.height > 0 ? 36 : 0);
    drawing_.headings.push_back(
        {-14, top, 2 * box_width, heading_height, "Supports nothing here, and nothing supports it", true});
    const auto fitting = static_cast<std::size_t>((drawing_.width + between_loose) / (box_width + between_loose));
    const auto square = static_cast<std::size_t>(std::sqrt(static_cast<double>(connected_.loose.size()) / 3)) + 1;
    const std::size_t columns = std::max({std::size_t{3}, fitting, std::min<std::size_t>(square, 6)});
    for (std::size_t i = 0; i < connected_.loose.size(); ++i) {
      const std::size_t column = i % columns, row = i / columns;
      add_box(connected_.loose[i], static_cast<double>(column) * (box_width + between_loose),
              top + heading_height + static_cast<double>(row) * (box_height + between_boxes));
    }
  }

  void add_box(std::size_t node, double x, double y) {
    drawing_.boxes.push_back({node, x, y});
    drawing_.width = std::max(drawing_.width, x + box_width);
    drawing_.height = std::max(drawing_.height, y + box_height);
  }

  double left_of(std::size_t vertex) const { return static_cast<double>(layer_of_[vertex]) * pitch; }

  /// From box to box through its bends, level where it enters and leaves a column. What is needed is drawn a little
  /// lower, for the same may be supported.
  std::string path_of(std::size_t edge) const {
    const auto& chain = layered_.chains[edge];
    const std::size_t from = chain.front(), to = chain.back();
    if (layer_of_[from] == layer_of_[to]) return path_beside(from, to);
    const bool up = layer_of_[from] > layer_of_[to];
    const double lower = map_.edges[edge].kind == MapEdge::Kind::depends_on ? 16 : 0;
    double x = left_of(from) + (up ? 0 : box_width), y = place_[from] + lower;
    std::string path = fmt::format("M{:.1f} {:.1f}", x, y);
    for (std::size_t at = 1; at < chain.size(); ++at) {
      const double end = left_of(chain[at]) + (up ? box_width : 0), middle = (x + end) / 2;
      const double y_end = place_[chain[at]] + (chain[at] == to ? lower : 0);
      fmt::format_to(std::back_inserter(path), "C{0:.1f} {1:.1f} {0:.1f} {2:.1f} {3:.1f} {2:.1f}", middle, y, y_end,
                     end);
      x = end + (up ? -box_width : box_width);
      y = y_end;
      if (chain[at] != to) fmt::format_to(std::back_inserter(path), "H{:.1f}", x);
    }
    return path;
  }

  /// Between two boxes of one column, around its right side.
  std::string path_beside(std::size_t from, std::size_t to) const {
    const double x = left_of(from) + box_width, bulge = std::min(72.0, 24 + std::abs(place_[from] - place_[to]) / 12);
    // Beside the middle, where other edges arrive.
    const double shift = place_[from] < place_[to] ? 12 : -12;
    return fmt::format("M{0:.1f} {1:.1f}C{2:.1f} {1:.1f} {2:.1f} {3:.1f} {0:.1f} {3:.1f}", x, place_[from] + shift,
                       x + bulge, place_[to] - shift);
  }

  const Map& map_;
  const Connected connected_;
  Layered layered_;
  std::vector<std::size_t> layer_of_;
  std::vector<double> place_;
  Drawing drawing_;
};

}  // namespace

Drawing alignment_drawing(const Map& map) { return AlignmentDrawing(map).draw(); }

}  // namespace okr::render
