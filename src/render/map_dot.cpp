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
  // Who supports what makes the levels, and nothing else does.
  std::string facts = edge.kind == MapEdge::Kind::supports ? "" : "constraint=false, ";
  if (edge.kind == MapEdge::Kind::depends_on) facts += "style=dashed, ";
  if (edge.kind == MapEdge::Kind::supports && !edge.key_result.empty())
    facts += fmt::format("label=\"{}\", ", dot(edge.key_result));
  out << fmt::format("  n{} -> n{} [{}tooltip=\"{}\"]\n", edge.from + 1, edge.to + 1, facts, edge.words());
}

/// Upwards, a label at the bottom of a cluster is drawn at its top. Each band has a point of its own, and its
/// objectives stand above the point of the band below and below that of the band above: so the bands keep their order,
/// whatever drives what.
void print_bands(std::ostream& out, const Map& map) {
  std::size_t pillar_number = 0;
  for (std::size_t b = 0; b < map.bands.size(); ++b) {
    out << fmt::format(
        "  subgraph cluster_band{0} {{\n    label=\"{1}\"\n    labelloc=b\n    b{0} [shape=point, style=invis]\n",
        b + 1, map.bands[b].title);
    for (const MapPillar& pillar : map.bands[b].pillars) {
      ++pillar_number;
      out << fmt::format("    subgraph cluster_pillar{} {{\n      label=\"{}\"\n", pillar_number, dot(pillar.title));
      for (const std::size_t node : pillar.nodes) print_node(out, map, node, "      ");
      if (pillar.nodes.empty()) out << fmt::format("      p{} [label=\"no objective\", shape=none]\n", pillar_number);
      out << "    }\n";
    }
    out << "  }\n";
  }
}

void print_order(std::ostream& out, const Map& map) {
  for (std::size_t b = 0; b < map.bands.size(); ++b) {
    if (b > 0) out << fmt::format("  b{} -> b{} [style=invis]\n", b + 1, b);
    for (const MapPillar& pillar : map.bands[b].pillars) {
      for (const std::size_t node : pillar.nodes) {
        if (b > 0) out << fmt::format("  n{} -> b{} [style=invis]\n", node + 1, b);
        if (b + 1 < map.bands.size()) out << fmt::format("  b{} -> n{} [style=invis]\n", b + 2, node + 1);
      }
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
  print_order(out, map);
  if (map.bands.empty()) {
    for (std::size_t node = 0; node < map.nodes.size(); ++node) print_node(out, map, node, "  ");
  }
  for (const MapEdge& edge : map.edges) print_edge(out, edge);
  out << "}\n";
}

}  // namespace okr::render
