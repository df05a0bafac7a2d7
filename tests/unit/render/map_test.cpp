// Maps in all their formats, and where things stand in their drawings.
#include "render/map.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <regex>
#include <sstream>

#include "okr/read.hpp"
#include "render/drawing.hpp"
#include "render/svg_text.hpp"
#include "text/utf8.hpp"
#include "unit/catch.hpp"
#include "unit/render/northwind.hpp"
#include "unit/workspace_text.hpp"

using namespace okr;
using namespace okr::render;

namespace {

Example example(const std::string& text) {
  Example result{read_workspace(tests::files_of(text)).workspace, {}};
  result.scores = score(result.workspace, day("2026-05-15"));
  return result;
}

Map alignment(const Example& from) { return alignment_map(from.workspace, from.scores, everything(from.workspace)); }
Map strategy(const Example& from) {
  return strategy_map(from.workspace, from.scores, everything(from.workspace), "2026");
}

template <class Print>
std::string printed(Print print, const Map& map) {
  std::ostringstream out;
  print(out, map);
  return out.str();
}
std::string as_text(const Map& map, const Terminal& terminal = {}) {
  return printed([&](std::ostream& out, const Map& shown) { map_text(out, shown, terminal); }, map);
}

std::string edges(const Map& map) {
  std::string text;
  for (const MapEdge& edge : map.edges) {
    text += fmt::format("{} {} {}\n", map.nodes[edge.from].id, edge.words(), map.nodes[edge.to].id);
  }
  return text;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// 150 objectives on four levels with links between them all, some without any, some in loops, eight pillars.
Example large() {
  std::string text = "cycle: 2026\nteam: t\nobjectives:\n";
  std::uint32_t state = 7;
  const auto any = [&](std::uint32_t below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
  for (std::uint32_t i = 0; i < 150; ++i) {
    text += fmt::format("  - id: o{0}\n    title: WWWW {1} 日本語 mmmmm {0}\n    pillar: p{2}\n", i,
                        std::string(any(40) + 1, 'x'), i % 8);
    if (i >= 8 && i % 9 != 0) text += fmt::format("    supports: [o{}, o{}]\n", any(i), any(i % 20 == 0 ? 150 : i));
    if (i % 7 == 0) text += fmt::format("    depends_on: [o{}]\n", any(150));
    text += fmt::format("    key_results: [{{id: kr, title: x, drives: [o{}/kr]}}]\n", any(150));
  }
  text += "--- okr.yaml\nokr: 1\nteams: [{id: t}]\npillars:\n";
  const char* perspectives[] = {"financial", "customer", "internal-process", "learning-and-growth"};
  for (int i = 0; i < 8; ++i) text += fmt::format("  - {{id: p{}, perspective: {}}}\n", i, perspectives[i / 3]);
  return example(text);
}

bool overlap(const Drawing::Box& a, const Drawing::Box& b) {
  return std::abs(a.x - b.x) < box_width && std::abs(a.y - b.y) < box_height;
}

void check_boxes(const Drawing& drawing, std::size_t nodes) {
  REQUIRE(drawing.boxes.size() == nodes);
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    const Drawing::Box& box = drawing.boxes[i];
    CHECK((box.x >= 0 && box.y >= 0 && box.x + box_width <= drawing.width && box.y + box_height <= drawing.height));
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(box, drawing.boxes[j]));
  }
}

/// How often each element begins.
std::map<std::string, int> elements(const std::string& svg) {
  std::map<std::string, int> found;
  const std::regex element("<([a-z]+)");
  for (std::sregex_iterator at(svg.begin(), svg.end(), element), end; at != end; ++at) ++found[(*at)[1]];
  return found;
}

}  // namespace

TEST_CASE("a map has each edge once, and none to itself or to what is not on it") {
  const Example from = example(
      "cycle: 2026-Q2\nobjectives:\n"
      "  - {id: a, title: a, supports: [a, nowhere], key_results: [{id: kr, title: x}]}\n"
      "  - {id: b, title: b, supports: [a/kr, a], depends_on: [c]}\n"
      "  - {id: c, title: c, supports: [b]}\n");
  const Map map = alignment(from);
  CHECK(edges(map) == "b supports a\nb needs c\nc supports b\n");
  CHECK(map.edges[0].name == "a/kr");
  Selection without_b = everything(from.workspace);
  without_b.objectives.erase(without_b.objectives.begin() + 1);
  CHECK(edges(alignment_map(from.workspace, from.scores, without_b)).empty());
}

TEST_CASE("a strategy map has perspectives, pillars, and what drives what, by a KPI too") {
  const Map map =
      strategy(example("cycle: 2026\nobjectives:\n"
                       "  - {id: a, title: a, pillar: money, key_results: [{id: kr, title: x, kpi: csat}]}\n"
                       "  - {id: b, title: b, pillar: loose, key_results: [{title: y, drives: [a/kr, csat]}, {title: "
                       "z, drives: [c/kr]}]}\n"
                       "  - {id: c, title: c, key_results: [{id: kr, title: x}]}\n"
                       "  - {id: d, title: d, pillar: money, state: dropped}\n"
                       "  - {id: e, title: e, pillar: loose, key_results: [{title: y, drives: [csat]}]}\n"
                       "kpis:\n  - {id: csat, title: k}\n"
                       "--- okr.yaml\nokr: 1\npillars: [{id: loose}, {id: people, perspective: learning-and-growth}, "
                       "{id: money, title: Money, perspective: financial}]\n"));
  CHECK(edges(map) == "b drives a\ne drives a\n");
  CHECK(as_text(map, {40, false, true}) ==
        "Financial\n  Money\n    a                    no data       –\n      a\n\n"
        "Learning and growth\n  people\n    no objective\n\n"
        "Without a perspective\n  loose\n    b                    no data       –\n      b → a/kr\n"
        "    e                    no data       –\n      e → a\n");
}

TEST_CASE("no two boxes of a drawing overlap, with 150 objectives") {
  const Example from = large();
  const Map aligned = alignment(from), driven = strategy(from);
  CHECK(aligned.edges.size() > 150);
  CHECK(driven.edges.size() > 100);
  check_boxes(alignment_drawing(aligned), 150);
  check_boxes(strategy_drawing(driven), 150);
}

TEST_CASE("boxes without edges stand in rows below the others") {
  const Map map =
      alignment(example("cycle: 2026-Q2\nobjectives:\n  - {id: a, title: a}\n  - {id: b, title: b, supports: [a]}\n  - "
                        "{id: c, title: c}\n"
                        "  - {id: d, title: d}\n"));
  const Drawing drawing = alignment_drawing(map);
  check_boxes(drawing, 4);
  CHECK(drawing.boxes[0].x < drawing.boxes[1].x);
  CHECK(drawing.boxes[2].y == drawing.boxes[3].y);
  CHECK(drawing.boxes[2].y >= std::max(drawing.boxes[0].y, drawing.boxes[1].y) + box_height);
}

TEST_CASE("text is fitted to a width") {
  CHECK(fitted("a b", 100, 10, 1) == std::vector<std::string>{"a b"});
  CHECK(fitted("", 100, 10, 2).empty());
  CHECK(fitted(" \x1b ", 100, 10, 2) == std::vector<std::string>{"\\x1b "});
  CHECK(fitted("one two three", 45, 10, 2) == std::vector<std::string>{"one two", "three"});
  CHECK(fitted("one two three", 45, 10, 1) == std::vector<std::string>{"one…"});
  for (const std::string text : {"WWWWWWWWWWWWWWWWWWWW", "日本日本日本日本日本日本", "iiii mmmmmm iiii mmmmmm", "x"}) {
    for (double width = 20; width < 200; width += 7) {
      for (const std::string& line : fitted(text, width, 12, 2)) CHECK(text_width(line, 12) <= width);
    }
  }
}

TEST_CASE("maps are the same each time") {
  for (const auto print : {map_svg, map_dot, map_mermaid}) {
    CHECK(printed(print, alignment(large())) == printed(print, alignment(large())));
    CHECK(printed(print, strategy(large())) == printed(print, strategy(large())));
  }
}

TEST_CASE("no text in a map becomes a part of its format") {
  const std::string words =
      "</title><script>x</script> \"]; n1 --> n2 %%{init}%% `a` $$x$$ fa:fa-car \\N &lt; \xe2\x80\xae\x1b[2J";
  const Map plain = alignment(hostile("plain")), bad = alignment(hostile(words));
  const std::string svg = printed(map_svg, bad);
  auto found = elements(svg), expected = elements(printed(map_svg, plain));
  found.erase("text"), expected.erase("text");  // a longer title takes more lines
  CHECK(found == expected);
  for (const std::string& text : {svg, printed(map_dot, bad), printed(map_mermaid, bad)}) {
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
  }
  const std::string mermaid = printed(map_mermaid, bad);
  for (const char* part : {"script>", "%%", "`", "$$", "fa:fa", "\"]; ", "&"}) CHECK(count(mermaid, part) == 0);
  const std::string dot = printed(map_dot, bad);
  CHECK(count(dot, " \"]") == 0);
  CHECK(count(dot, "&lt;") == 0);
  CHECK(count(dot, "\\N") == count(dot, "\\\\N"));
}

TEST_CASE("no line of a map is wider than the terminal") {
  const std::string words = "日本\x1b[2J ##[x] ::error:: " + std::string(50, 'w');
  for (const Map& map : {alignment(hostile(words)), strategy(large()), alignment(large())}) {
    for (int width = 40; width <= 150; width += 11) {
      std::istringstream lines(as_text(map, {width, false, true}));
      for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= width);
    }
  }
}

TEST_CASE("what is supported and needed has two arrows that can be told apart") {
  const Drawing drawing = alignment_drawing(alignment(example(
      "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: a}\n  - {id: b, title: b, supports: [a], depends_on: [a]}\n")));
  REQUIRE(drawing.curves.size() == 2);
  CHECK(drawing.curves[0].path != drawing.curves[1].path);
}

TEST_CASE("loops and long chains are drawn") {
  const Map loop = alignment(example(
      "cycle: 2026-Q2\nobjectives:\n  - {id: a, title: a, supports: [b]}\n  - {id: b, title: b, supports: [a]}\n"));
  check_boxes(alignment_drawing(loop), 2);
  CHECK(as_text(loop, {40, false, true}).find("level 2\n") != std::string::npos);
  Example chain = many(5'000);
  auto& objectives = chain.workspace.objectives;
  for (std::uint32_t i = 1; i < objectives.size(); ++i) {
    objectives[i].supports = {{{}, {Ref::To::objective, i - 1, 0}}, {{}, {Ref::To::objective, 0, 0}}};
  }
  CHECK(alignment_drawing(alignment(chain)).boxes.size() == 5'000);
}
