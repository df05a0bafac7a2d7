// Builds the nodes and edges of maps.
#pragma once

#include <optional>
#include <set>
#include <tuple>

#include "render/map.hpp"

namespace okr::render {

/// A map in the making: knows where each objective stands, and takes each edge once.
class MapBuilder {
 public:
  MapBuilder(const Workspace& workspace, const Scores& scores);

  /// Adds a node for an objective that has none.
  std::size_t add(std::uint32_t objective);
  /// Adds an edge to what `reference` resolved to, unless that is not on the map, or is the same objective.
  void connect(std::size_t from, const Reference& reference, MapEdge::Kind kind);
  void connect(std::size_t from, std::uint32_t to, MapEdge::Kind kind, std::string name, std::string key_result);

  /// `Northwind Insurance: strategy map`; without a name `Strategy map`.
  static std::string title_of(const Config& config, std::string what);

  Map map;

 private:
  const Workspace& workspace_;
  const Scores& scores_;
  std::vector<std::optional<std::size_t>> node_of_;  ///< by objective
  std::set<std::tuple<std::size_t, std::size_t, MapEdge::Kind>> connected_;
};

}  // namespace okr::render
