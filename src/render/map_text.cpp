// Maps for a terminal.
#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "render/layers.hpp"
#include "render/map.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int gap = 2;
constexpr int score_columns = 5;   // `0.699`
constexpr int status_columns = 8;  // `on track`
constexpr int narrowest = 40, widest = 140;

class MapText {
 public:
  MapText(std::ostream& out, const Map& map, const Terminal& terminal)
      : out_(out), map_(map), terminal_(terminal), signs_(glyphs(terminal)), edges_of_(map.nodes.size()) {
    width_ = std::clamp(terminal.width, narrowest, widest);
    for (std::size_t edge = 0; edge < map.edges.size(); ++edge) edges_of_[map.edges[edge].from].push_back(edge);
  }

  void print_levels() {
    std::vector<Link> links;
    for (const MapEdge& edge : map_.edges) {
      if (edge.kind == MapEdge::Kind::supports) links.push_back({edge.from, edge.to});
    }
    std::vector<std::vector<std::size_t>> levels;
    const std::vector<std::size_t> layers = layers_of(map_.nodes.size(), links);
    for (std::size_t node = 0; node < layers.size(); ++node) {
      levels.resize(std::max(levels.size(), layers[node] + 1));
      levels[layers[node]].push_back(node);
    }
    for (std::size_t level = 0; level < levels.size(); ++level) {
      if (level > 0) out_ << '\n';
      out_ << inked(fmt::format("level {}", level + 1), Ink::bold, terminal_) << '\n';
      for (const std::size_t node : levels[level]) print_node(node, 2);
    }
  }

  void print_bands() {
    std::string_view before;
    for (const MapBand& band : map_.bands) {
      out_ << before << inked(band.title, Ink::bold, terminal_) << '\n';
      before = "\n";
      for (const MapPillar& pillar : band.pillars) {
        out_ << "  " << shortened(text::printable(pillar.title), width_ - 2) << '\n';
        if (pillar.nodes.empty()) out_ << "    " << inked("no objective", Ink::dim, terminal_) << '\n';
        for (const std::size_t node : pillar.nodes) print_node(node, 4);
      }
    }
  }

 private:
  void print_node(std::size_t index, int indent) {
    const MapNode& node = map_.nodes[index];
    const int title = width_ - indent - status_columns - score_columns - 2 * gap;
    out_ << std::string(static_cast<std::size_t>(indent), ' ')
         << inked(cell(text::printable(node.title), title), node.look == MapNode::Look::over ? Ink::dim : Ink::plain,
                  terminal_)
         << "  " << inked(text::pad(node.status, status_columns), node.ink, terminal_) << "  "
         << text::pad_left(node.score.empty() ? signs_.dash : node.score, score_columns) << '\n';
    const std::string margin(static_cast<std::size_t>(indent) + 2, ' ');
    for (const std::string& line : wrapped(line_of(index), width_ - indent - 2)) {
      out_ << margin << inked(line, Ink::dim, terminal_) << '\n';
    }
  }

  /// `record-time · Claims → exceptional-cx, just-works; needs quick-starts`.
  std::string line_of(std::size_t node) const {
    std::string line = text::printable(map_.nodes[node].id);
    if (!map_.nodes[node].team.empty()) line += fmt::format(" {} {}", signs_.dot, map_.nodes[node].team);
    std::string_view separator = " ";
    for (const auto kind : {MapEdge::Kind::supports, MapEdge::Kind::drives, MapEdge::Kind::depends_on}) {
      std::string names;
      for (const std::size_t index : edges_of_[node]) {
        const MapEdge& edge = map_.edges[index];
        if (edge.kind == kind) names += (names.empty() ? "" : ", ") + text::printable(edge.name);
      }
      if (names.empty()) continue;
      const std::string_view sign = kind == MapEdge::Kind::depends_on ? std::string_view("needs") : signs_.arrow;
      line += fmt::format("{}{} {}", separator, sign, names);
      separator = "; ";
    }
    return line;
  }

  std::string shortened(std::string_view text, int columns) const {
    return text::shorten(text, columns, signs_.ellipsis);
  }
  std::string cell(std::string_view text, int columns) const { return text::pad(shortened(text, columns), columns); }

  std::ostream& out_;
  const Map& map_;
  const Terminal& terminal_;
  const Glyphs& signs_;
  std::vector<std::vector<std::size_t>> edges_of_;  ///< by node
  int width_ = 0;
};

}  // namespace

void map_text(std::ostream& out, const Map& map, const Terminal& terminal) {
  MapText text(out, map, terminal);
  if (map.bands.empty()) {
    text.print_levels();
  } else {
    text.print_bands();
  }
}

}  // namespace okr::render
