// Maps of objectives: who supports what, and the strategy with what drives what; values, and a function per format.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// An objective on a map.
struct MapNode {
  /// Whether it counts, is still to be adopted, or is over (closed, dropped).
  enum class Look { counts, planned, over };
  std::string id, title;    ///< as in the file: not safe to print
  std::string team, cycle;  ///< safe to print; may be empty
  std::string status;       ///< a status or a state, in words
  std::string score;        ///< `0.70`; empty where there is none
  Look look = Look::counts;
  Ink ink = Ink::plain;  ///< of the status
};

/// An arrow between two nodes.
struct MapEdge {
  enum class Kind { supports, depends_on, drives };
  std::size_t from = 0, to = 0;  ///< never the same
  Kind kind = Kind::supports;
  std::string name;        ///< what `from` names: `to`, or a key result of it; not safe to print
  std::string key_result;  ///< of `name` that of the key result alone; else empty

  /// The arrow in a word: `supports`, `needs`, `drives`.
  std::string_view words() const;
};

/// A pillar in its perspective, in a strategy map.
struct MapPillar {
  std::string title;  ///< not safe to print
  std::vector<std::size_t> nodes;
};

/// The pillars of a perspective, or those without one.
struct MapBand {
  std::string_view title;
  std::vector<MapPillar> pillars;
};

struct Map {
  std::string title;  ///< not safe to print
  std::vector<MapNode> nodes;
  std::vector<MapEdge> edges;  ///< at most one of a kind from one node to another
  std::vector<MapBand> bands;  ///< from the top; of a strategy map alone
};

/// The selected objectives, and which of them support and need which.
Map alignment_map(const Workspace& workspace, const Scores& scores, const Selection& selection);

/// The selected objectives that have a pillar and are not dropped, by perspective and pillar. An objective drives one
/// that a key result of it drives, or whose key result is measured by a KPI that it drives. A perspective without a
/// pillar has no band. `year` stands in the title, unless it is empty.
Map strategy_map(const Workspace& workspace, const Scores& scores, const Selection& selection, std::string_view year);

/// No line is wider than the terminal, where that has at least 40 columns.
void map_text(std::ostream& out, const Map& map, const Terminal& terminal);
/// For Graphviz.
void map_dot(std::ostream& out, const Map& map);
void map_mermaid(std::ostream& out, const Map& map);
/// A drawing for itself, without scripts, light or dark as its reader likes.
void map_svg(std::ostream& out, const Map& map);

}  // namespace okr::render
