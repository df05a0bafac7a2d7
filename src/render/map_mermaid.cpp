// Maps as Mermaid flowcharts.
#include <fmt/format.h>
#include <iterator>
#include <ostream>

#include "render/map.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// `.` and `-` make a list of a text that they begin, or of one that a number before them begins.
bool is_plain(char32_t c, char32_t before) {
  if (c == U'.' || c == U'-' || c == U':') return is_letter(before);
  return is_letter(c) || (c >= U'0' && c <= U'9') || c == U' ' || c == U',' || c == U'\'' || c > 0x7f;
}

/// Whether Mermaid makes something of the two characters together even where they are references: mathematics of
/// `$$`, an icon of `fa:fa-name`.
bool is_drawn(std::string_view two) { return two == "$$" || two == ":f"; }

/// Untrusted text for the inside of a quoted label. Mermaid looks for Markdown, HTML and directives there, but not in
/// what it makes of character references.
std::string mermaid(std::string_view untrusted) {
  const std::string text = text::printable(untrusted);
  std::string safe;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (is_plain(c.value, before)) {
      safe += std::string_view(text).substr(at, c.bytes);
    } else {
      fmt::format_to(std::back_inserter(safe), "#{};", static_cast<unsigned>(c.value));
    }
    if (is_drawn(std::string_view(text).substr(at, 2))) safe += "#8203;";  // a space without width
    before = c.value;
    at += c.bytes;
  }
  return safe;
}

std::string label_of(const MapNode& node) {
  std::string facts;
  for (const std::string& fact : {mermaid(node.team), node.status, node.score}) {
    if (!fact.empty()) facts += (facts.empty() ? "" : ", ") + fact;
  }
  return fmt::format("{}<br/>{}", mermaid(text::shorten(text::printable(node.title), 60, "…")), facts);
}

void print_node(std::ostream& out, const Map& map, std::size_t index, std::string_view indent) {
  const MapNode& node = map.nodes[index];
  std::string_view look;
  if (node.look == MapNode::Look::planned) look = ":::planned";
  if (node.look == MapNode::Look::over) look = ":::over";
  out << fmt::format("{}n{}[\"{}\"]{}\n", indent, index + 1, label_of(node), look);
}

void print_bands(std::ostream& out, const Map& map) {
  std::size_t band_number = 0, pillar_number = 0;
  for (const MapBand& band : map.bands) {
    out << fmt::format("  subgraph b{}[\"{}\"]\n", ++band_number, band.title);
    for (const MapPillar& pillar : band.pillars) {
      ++pillar_number;
      if (pillar.nodes.empty()) {
        out << fmt::format("    p{}[\"{}<br/>no objective\"]:::planned\n", pillar_number, mermaid(pillar.title));
        continue;
      }
      out << fmt::format("    subgraph p{}[\"{}\"]\n", pillar_number, mermaid(pillar.title));
      for (const std::size_t node : pillar.nodes) print_node(out, map, node, "      ");
      out << "    end\n";
    }
    out << "  end\n";
    if (band_number > 1) out << fmt::format("  b{} ~~~ b{}\n", band_number, band_number - 1);
  }
}

std::string arrow(const MapEdge& edge) {
  const bool dashed = edge.kind == MapEdge::Kind::depends_on;
  if (edge.kind != MapEdge::Kind::supports || edge.key_result.empty()) return dashed ? "-.->" : "-->";
  return fmt::format("-->|\"{}\"|", mermaid(edge.key_result));
}

}  // namespace

void map_mermaid(std::ostream& out, const Map& map) {
  out << fmt::format("flowchart {}\n  accTitle: {}\n", map.bands.empty() ? "RL" : "BT", mermaid(map.title));
  print_bands(out, map);
  if (map.bands.empty()) {
    for (std::size_t node = 0; node < map.nodes.size(); ++node) print_node(out, map, node, "  ");
  }
  for (const MapEdge& edge : map.edges) {
    out << fmt::format("  n{} {} n{}\n", edge.from + 1, arrow(edge), edge.to + 1);
  }
  out << "  classDef planned stroke-dasharray: 5 4\n  classDef over opacity: 0.7\n";
}

}  // namespace okr::render
