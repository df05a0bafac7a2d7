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
  .heading { font-size: 13px; font-weight: 600; fill: var(--soft); }
  .name { font-size: 13px; font-weight: 600; }
  .facts, .legend { font-size: 12px; fill: var(--soft); }
  .box { fill: var(--box); stroke: var(--border); }
  .planned .box { stroke: var(--line); stroke-dasharray: 5 4; }
  .over .box { fill: var(--field); }
  .over .name { fill: var(--soft); font-weight: 400; }
  .edge { fill: none; stroke: var(--line); stroke-width: 1.4; }
  .depends_on { stroke-dasharray: 5 4; }
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

std::string_view name_of(MapNode::Look look) {
  return look == MapNode::Look::counts ? "counts" : look == MapNode::Look::planned ? "planned" : "over";
}

std::string text(double x, double y, std::string_view classes, std::string_view content) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, classes, xml(content));
}

std::string field_svg(const Drawing::Field& field) {
  const std::string heading = fitted(field.heading, field.width - 28, 13, 1).front();
  return fmt::format(
      " <rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"8\" class=\"{}\"/>\n {}\n", field.x,
      field.y, field.width, field.height, field.inner ? "inner" : "field",
      text(field.x + 14, field.y + 20, "heading", heading));
}

/// Status and score in front, for the rest may be cut.
std::string facts_svg(const MapNode& node, double x, double y) {
  const std::string standing = node.score.empty() ? node.status : node.status + " " + node.score;
  std::string beside = node.team;
  if (!node.cycle.empty()) beside += (beside.empty() ? "" : ", ") + node.cycle;
  const double room = box_width - inset - 10 - text_width(standing, 12) - text_width("  ·  ", 12);
  const auto lines = fitted(beside, room, 12, 1);
  std::string rest = lines.empty() ? "" : " · " + lines.front();
  return fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"facts\"><tspan class=\"{}\" font-weight=\"600\">{}</tspan>"
      "{}</text>",
      x, y, name_of(node.ink), xml(standing), xml(rest));
}

std::string box_svg(const Drawing::Box& box, const MapNode& node) {
  std::string svg =
      fmt::format(" <g class=\"{}\"><title>{} ({})</title>", name_of(node.look), xml(node.title), xml(node.id));
  fmt::format_to(std::back_inserter(svg),
                 "<rect x=\"{0:.1f}\" y=\"{1:.1f}\" width=\"{2}\" height=\"{3}\" rx=\"6\" class=\"box\"/>"
                 "<rect x=\"{4:.1f}\" y=\"{5:.1f}\" width=\"4\" height=\"{6}\" rx=\"2\" class=\"{7}\"/>",
                 box.x, box.y, box_width, box_height, box.x + 4, box.y + 6, box_height - 12, name_of(node.ink));
  const auto lines = fitted(node.title, box_width - inset - 10, 13, 2);
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
                     curve.path, edge.kind == MapEdge::Kind::depends_on ? "depends_on" : "solid",
                     xml(map.nodes[edge.from].id), edge.words(), xml(edge.name));
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

std::string legend_svg(const Map& map, double y) {
  std::string svg;
  double x = 0;
  for (const auto kind : {MapEdge::Kind::supports, MapEdge::Kind::depends_on, MapEdge::Kind::drives}) {
    const auto is_kind = [&](const MapEdge& edge) { return edge.kind == kind; };
    const auto found = std::find_if(map.edges.begin(), map.edges.end(), is_kind);
    if (found == map.edges.end()) continue;
    fmt::format_to(std::back_inserter(svg),
                   " <path d=\"M{0:.1f} {1:.1f}h32\" class=\"edge {2}\" marker-end=\"url(#head)\"/>{3}\n", x, y - 4,
                   kind == MapEdge::Kind::depends_on ? "depends_on" : "solid",
                   text(x + 40, y, "legend", found->words()));
    x += 130;
  }
  const auto has = [&](MapNode::Look look) {
    return std::any_of(map.nodes.begin(), map.nodes.end(), [&](const MapNode& node) { return node.look == look; });
  };
  if (has(MapNode::Look::planned))
    svg += fmt::format(
        " <g class=\"planned\"><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"32\" height=\"16\" rx=\"4\" "
        "class=\"box\"/></g>{}\n",
        x, y - 12, text(x + 40, y, "legend", "not adopted yet"));
  return svg;
}

}  // namespace

void map_svg(std::ostream& out, const Map& map) {
  const Drawing drawing = map.bands.empty() ? alignment_drawing(map) : strategy_drawing(map);
  const double width = std::max(drawing.width, 480.0) + 2 * margin;
  const double height = drawing.height + 2 * margin + title_height + legend_height;
  const std::string title = fitted(map.title, width - 2 * margin, 18, 1).front();
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
  for (const Drawing::Field& heading : drawing.headings) {
    out << ' ' << text(heading.x, heading.y + 20, "heading", heading.heading) << '\n';
  }
  for (const Drawing::Curve& curve : drawing.curves) out << edge_svg(curve, map);
  for (const Drawing::Box& box : drawing.boxes) out << box_svg(box, map.nodes[box.node]);
  out << legend_svg(map, drawing.height + legend_height) << " </g>\n</svg>\n";
}

}  // namespace okr::render
