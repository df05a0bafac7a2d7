// Maps as drawings.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <ostream>

#include "render/drawing.hpp"
#include "render/svg_text.hpp"
#include "render/words.hpp"
#include "render/xml.hpp"

namespace okr::render {
namespace {

constexpr double margin = 28, title_height = 44, legend_height = 40;
constexpr double inset = 14;  // of text in a box, right of its stripe
constexpr double text_room = box_width - inset - 8;

constexpr std::string_view style = R"( <style>
  svg { --paper: #ffffff; --box: #ffffff; --field: #f5f6f8; --inner: #ffffff; --ink: #1f2328; --soft: #57606a;
   --line: #8c959f; --border: #c4cad1; --green: #1a7f37; --yellow: #8a6100; --red: #b3261e; --dim: #57606a; }
  @media (prefers-color-scheme: dark) { svg { --paper: #14171b; --box: #22272e; --field: #1a1e23; --inner: #14171b;
   --ink: #e6e9ec; --soft: #a9b3bd; --line: #7d8792; --border: #444c56; --green: #57c46f; --yellow: #dba93a;
   --red: #ff8a80; --dim: #a9b3bd; } }
  text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--ink); }
  .paper { fill: var(--paper); }
  .field { fill: var(--field); }
  .inner { fill: var(--inner); stroke: var(--border); }
  .heading { font-size: 13px; font-weight: 600; fill: var(--soft); paint-order: stroke; stroke: var(--paper);
   stroke-width: 4px; stroke-linejoin: round; }
  .outer { stroke: var(--field); }
  .standing { font-weight: 600; }
  .name { font-size: 13px; font-weight: 600; }
  .facts, .legend { font-size: 12px; fill: var(--soft); }
  .box { fill: var(--box); stroke: var(--border); }
  .planned .box { stroke: var(--line); stroke-dasharray: 5 4; }
  .over .box { fill: var(--field); }
  .over .name { fill: var(--soft); font-weight: 400; }
  .edge { fill: none; stroke: var(--line); stroke-width: 1.4; }
  .dashed { stroke-dasharray: 5 4; }
  .head { fill: var(--line); }
  .green { fill: var(--green); } .yellow { fill: var(--yellow); } .red { fill: var(--red); } .dim { fill: var(--dim); }
 </style>
)";

std::string_view name_of(Ink ink) {
  switch (ink) {
    case Ink::green:
      return "green";
    case Ink::yellow:
      return "yellow";
    case Ink::red:
      return "red";
    default:
      return "dim";
  }
}

std::string_view name_of(MapEdge::Kind kind) { return kind == MapEdge::Kind::depends_on ? "dashed" : "solid"; }

std::string_view name_of(MapNode::Look look) {
  return look == MapNode::Look::counts ? "counts" : look == MapNode::Look::planned ? "planned" : "over";
}

std::string text(double x, double y, std::string_view classes, std::string_view content) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, classes, xml(content));
}

std::string field_svg(const Drawing::Field& field) {
  return fmt::format(" <rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"8\" class=\"{}\"/>\n",
                     field.x, field.y, field.width, field.height, field.inner ? "inner" : "field");
}

std::string heading_svg(const Drawing::Field& field) {
  const auto lines = fitted(field.heading, field.width - 28, 13 * bold, 1);
  return lines.empty() ? ""
                       : fmt::format(" {}\n", text(field.x + 14, field.y + 20,
                                                   field.inner ? "heading" : "heading outer", lines.front()));
}

/// What of team and cycle fits: whole words of them.
std::string beside_of(const MapNode& node, double room) {
  const std::string both = node.team + (node.team.empty() || node.cycle.empty() ? "" : ", ") + node.cycle;
  const auto lines = fitted(text_width(both, 12) > room && !node.team.empty() ? node.team : both, room, 12, 1);
  return lines.empty() ? "" : " · " + lines.front();
}

std::string facts_svg(const MapNode& node, double x, double y) {
  const std::string standing = node.score.empty() ? node.status : node.status + " " + node.score;
  const double room = text_room - text_width(standing, 12 * bold) - text_width(" · ", 12);
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"facts\"><tspan class=\"standing {}\">{}</tspan>{}</text>",
                     x, y, name_of(node.ink), xml(standing), xml(beside_of(node, room)));
}

std::string box_svg(const Drawing::Box& box, const MapNode& node) {
  std::string svg =
      fmt::format(" <g class=\"{}\"><title>{} ({})</title>", name_of(node.look), xml(node.title), xml(node.id));
  fmt::format_to(std::back_inserter(svg),
                 "<rect x=\"{0:.1f}\" y=\"{1:.1f}\" width=\"{2}\" height=\"{3}\" rx=\"6\" class=\"box\"/>"
                 "<rect x=\"{4:.1f}\" y=\"{5:.1f}\" width=\"4\" height=\"{6}\" rx=\"2\" class=\"{7}\"/>",
                 box.x, box.y, box_width, box_height, box.x + 4, box.y + 6, box_height - 12, name_of(node.ink));
  const auto lines = fitted(node.title, text_room, 13 * bold, 2);
  double y = box.y + (lines.size() == 1 ? 28 : 20);
  for (const std::string& line : lines) {
    svg += text(box.x + inset, y, "name", line);
    y += 17;
  }
  return svg + facts_svg(node, box.x + inset, box.y + box_height - 10) + "</g>\n";
}

std::string edge_svg(const Drawing::Curve& curve, const Map& map) {
  const MapEdge& edge = map.edges[curve.edge];
  return fmt::format(" <path d=\"{}\" class=\"edge {}\" marker-end=\"url(#head)\"><title>{} {} {}</title></path>\n",
                     curve.path, name_of(edge.kind), xml(map.nodes[edge.from].id), edge.words(), xml(edge.name));
}

/// The drawing in words.
std::string description_of(const Map& map) {
  std::string words = counted(map.nodes.size(), "objective");
  for (const MapNode& node : map.nodes) {
    words +=
        fmt::format("; {}: {}, {}{}{}", node.id, node.title, node.status, node.score.empty() ? "" : " ", node.score);
  }
  for (const MapEdge& edge : map.edges) {
    words += fmt::format("; {} {} {}", map.nodes[edge.from].id, edge.words(), edge.name);
  }
  return words;
}

/// The signs that are on the map, in a row.
std::string legend_svg(const Map& map, double y) {
  std::string svg;
  double x = 0;
  const auto add = [&](const std::string& sign, std::string_view words) {
    svg +=
        fmt::format(" <g transform=\"translate({:.1f} {:.1f})\">{}{}</g>\n", x, y, sign, text(40, 4, "legend", words));
    x += 40 + text_width(words, 12) + 28;
  };
  for (const auto kind : {MapEdge::Kind::supports, MapEdge::Kind::depends_on, MapEdge::Kind::drives}) {
    const auto found = std::ranges::find(map.edges, kind, &MapEdge::kind);
    if (found == map.edges.end()) continue;
    add(fmt::format("<path d=\"M0 0H32\" class=\"edge {}\" marker-end=\"url(#head)\"/>", name_of(kind)),
        found->words());
  }
  for (const auto look : {MapNode::Look::planned, MapNode::Look::over}) {
    if (std::ranges::find(map.nodes, look, &MapNode::look) == map.nodes.end()) continue;
    add(fmt::format("<g class=\"{}\"><rect y=\"-8\" width=\"32\" height=\"16\" rx=\"4\" class=\"box\"/></g>",
                    name_of(look)),
        look == MapNode::Look::planned ? "not adopted yet" : "closed or dropped");
  }
  return svg;
}

}  // namespace

void map_svg(std::ostream& out, const Map& map) {
  const Drawing drawing = map.bands.empty() ? alignment_drawing(map) : strategy_drawing(map);
  const double width = std::max(drawing.width, 600.0) + 2 * margin;
  const std::string legend = legend_svg(map, drawing.height + legend_height - 4);
  const double height = drawing.height + 2 * margin + title_height + (legend.empty() ? 0 : legend_height);
  const std::string title = fitted(map.title, width - 2 * margin, 18 * bold, 1).front();
  out << fmt::format(
             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
             "height=\"{1:.0f}\" role=\"img\" aria-labelledby=\"title description\">\n"
             " <title id=\"title\">{2}</title>\n <desc id=\"description\">{3}</desc>\n",
             width, height, xml(map.title), xml(description_of(map)))
      << style
      << " <defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
         "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" class=\"head\"/></marker></defs>\n"
         " <rect width=\"100%\" height=\"100%\" class=\"paper\"/>\n"
      << fmt::format(" <text x=\"{0}\" y=\"{1}\" font-size=\"18\" font-weight=\"700\">{2}</text>\n", margin,
                     margin + 18, xml(title))
      << fmt::format(" <g transform=\"translate({} {})\">\n", margin, margin + title_height);
  for (const Drawing::Field& field : drawing.fields) out << field_svg(field);
  for (const Drawing::Curve& curve : drawing.curves) out << edge_svg(curve, map);
  for (const Drawing::Field& field : drawing.fields) out << heading_svg(field);
  for (const Drawing::Field& heading : drawing.headings) out << heading_svg(heading);
  for (const Drawing::Box& box : drawing.boxes) out << box_svg(box, map.nodes[box.node]);
  out << legend << " </g>\n</svg>\n";
}

}  // namespace okr::render
