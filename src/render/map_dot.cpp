// Maps for Graphviz.
#include <fmt/format.h>
#include <ostream>

#include "render/map.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// Untrusted text for the inside of a quoted string, in which Graphviz reads `\` and `&`.
std::string dot(std::string_view untrusted) {
  std::string safe;
  for (const char c : text::printable(untrusted)) {
    if (c == '\\' || c == '"') safe += '\\';
    safe += c;
    if (c == '&') safe += "amp;";
  }
  return safe;
}

std::string label_of(const MapNode& node) {
  std::string facts;
  for (const std::string& fact : {dot(node.team), dot(node.cycle), node.status, node.score}) {
    if (!fact.empty()) facts += (facts.empty() ? "" : ", ") + fact;
  }
  return dot(text::shorten(text::printable(node.title), 60, "…")) + "\\n" + facts;
}

void print_node(std::ostream& out, const Map& map, std::size_t index, std::string_view indent) {
  const MapNode& node = map.nodes[index];
  std::string_view look;
  if (node.look == MapNode::Look::planned) look = ", style=\"rounded,dashed\"";
  if (node.look == MapNode::Look::over) look = ", color=gray60, fontcolor=gray35";
  out << fmt::format("{}n{} [label=\"{}\", tooltip=\"{}\"{}]\n", indent, index + 1, label_of(node), dot(node.id), look);
}

void print_edge(std::ostream& out, const MapEdge& edge) {
  // What is needed says nothing of the levels.
  std::string facts = edge.kind == MapEdge::Kind::depends_on ? "style=dashed, constraint=false, " : "";
  if (!edge.key_result.empty()) facts += fmt::format("label=\"{}\", ", dot(edge.key_result));
  out << fmt::format("  n{} -> n{} [{}tooltip=\"{}\"]\n", edge.from + 1, edge.to + 1, facts, edge.words());
}

void print_bands(std::ostream& out, const Map& map) {
  std::size_t band_number = 0, pillar_number = 0;
  for (const MapBand& band : map.bands) {
    out << fmt::format("  subgraph cluster_band{} {{\n    label=\"{}\"\n", ++band_number, band.title);
    for (const MapPillar& pillar : band.pillars) {
      ++pillar_number;
      out << fmt::format("    subgraph cluster_pillar{} {{\n      label=\"{}\"\n", pillar_number, dot(pillar.title));
      for (const std::size_t node : pillar.nodes) print_node(out, map, node, "      ");
      // Holds its band at its height, whatever drives what.
      out << fmt::format("      p{} [label=\"\", shape=point, style=invis]\n    }}\n", pillar_number);
    }
    out << "  }\n";
    if (band_number > 1) {
      out << fmt::format("  p{} -> p{} [style=invis]\n", pillar_number, pillar_number - band.pillars.size());
    }
  }
}

}  // namespace

void map_dot(std::ostream& out, const Map& map) {
  out << fmt::format(
      "digraph okr {{\n"
      "  rankdir={}\n"
      "  label=\"{}\"\n"
      "  labelloc=t\n"
      "  fontname=\"Helvetica\"\n"
      "  node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11]\n"
      "  edge [fontname=\"Helvetica\", fontsize=9]\n",
      map.bands.empty() ? "RL" : "BT", dot(map.title));
  print_bands(out, map);
  if (map.bands.empty()) {
    for (std::size_t node = 0; node < map.nodes.size(); ++node) print_node(out, map, node, "  ");
  }
  for (const MapEdge& edge : map.edges) print_edge(out, edge);
  out << "}\n";
}

}  // namespace okr::render
