// Builds the nodes and edges of maps, and the alignment map of them.
#include "render/map_graph.hpp"

#include <fmt/format.h>

#include "model/title.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

MapNode::Look look_of(const Objective& objective) {
  if (objective.is(State::active)) return MapNode::Look::counts;
  return objective.is(State::draft) || objective.is(State::proposed) ? MapNode::Look::planned : MapNode::Look::over;
}

MapNode node_of(const Workspace& workspace, const Objective& objective, const ObjectiveScore& score) {
  MapNode node;
  node.id = objective.id.value;
  node.title = title_of(objective);
  if (objective.team) node.team = team_words(workspace.config, objective.team->value);
  if (objective.cycle) node.cycle = text::printable(objective.cycle->value);
  node.status = score.status ? words(*score.status) : to_string(objective.state_or_active());
  if (score.score) node.score = score_text(*score.score, workspace.config);
  node.look = look_of(objective);
  node.ink = score.status ? ink_of(*score.status) : Ink::dim;
  return node;
}

}  // namespace

std::string_view MapEdge::words() const {
  return kind == Kind::supports ? "supports" : kind == Kind::depends_on ? "needs" : "drives";
}

MapBuilder::MapBuilder(const Workspace& workspace, const Scores& scores)
    : workspace_(workspace), scores_(scores), node_of_(workspace.objectives.size()) {}

std::size_t MapBuilder::add(std::uint32_t objective) {
  map.nodes.push_back(node_of(workspace_, workspace_.objectives[objective], scores_.objectives[objective]));
  return *(node_of_[objective] = map.nodes.size() - 1);
}

void MapBuilder::connect(std::size_t from, const Reference& reference, MapEdge::Kind kind) {
  const Ref ref = reference.ref;
  if (ref.to != Ref::To::objective && ref.to != Ref::To::key_result) return;
  const bool whole = ref.to == Ref::To::objective;
  connect(from, ref.index, kind, reference.name.value, whole ? "" : workspace_.own_id(ref).value);
}

void MapBuilder::connect(std::size_t from, std::uint32_t to, MapEdge::Kind kind, std::string name,
                         std::string key_result) {
  const auto node = node_of_[to];
  if (!node || *node == from || !connected_.emplace(from, *node, kind).second) return;
  map.edges.push_back({from, *node, kind, std::move(name), std::move(key_result)});
}

std::string MapBuilder::title_of(const Config& config, std::string what) {
  if (config.name) return fmt::format("{}: {}", config.name->value, what);
  what.front() = static_cast<char>(what.front() - 'a' + 'A');
  return what;
}

Map alignment_map(const Workspace& workspace, const Scores& scores, const Selection& selection) {
  MapBuilder builder(workspace, scores);
  builder.map.title = MapBuilder::title_of(workspace.config, "who supports what");
  for (const Selection::Item& item : selection.objectives) builder.add(item.objective);
  for (std::size_t node = 0; node < selection.objectives.size(); ++node) {
    const Objective& objective = workspace.objectives[selection.objectives[node].objective];
    for (const Reference& each : objective.supports) builder.connect(node, each, MapEdge::Kind::supports);
    for (const Reference& each : objective.depends_on) builder.connect(node, each, MapEdge::Kind::depends_on);
  }
  return std::move(builder.map);
}

}  // namespace okr::render
