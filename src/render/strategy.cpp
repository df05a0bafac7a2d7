// Builds the strategy map: objectives by perspective and pillar, and what drives what.
#include <array>
#include <fmt/format.h>
#include <map>

#include "render/map_graph.hpp"

namespace okr::render {
namespace {

using Objectives = std::vector<std::uint32_t>;

struct Titled {
  std::optional<Perspective> perspective;
  std::string_view title;
};

constexpr std::array<Titled, 5> bands = {{{Perspective::financial, "Financial"},
                                          {Perspective::customer, "Customer"},
                                          {Perspective::internal_process, "Internal process"},
                                          {Perspective::learning_and_growth, "Learning and growth"},
                                          {std::nullopt, "Without a perspective"}}};

bool is_of(const Pillar& pillar, const Titled& band) {
  return band.perspective ? pillar.perspective && pillar.perspective->value == *band.perspective : !pillar.perspective;
}

std::map<std::string_view, Objectives> by_pillar(const Workspace& workspace, const Selection& selection) {
  std::map<std::string_view, Objectives> found;
  for (const Selection::Item& item : selection.objectives) {
    const Objective& objective = workspace.objectives[item.objective];
    if (objective.pillar && !objective.is(State::dropped)) found[objective.pillar->value].push_back(item.objective);
  }
  return found;
}

/// Of each KPI the objectives with a key result that it measures.
std::vector<Objectives> measured_objectives(const Workspace& workspace) {
  std::vector<Objectives> found(workspace.kpis.size());
  for (std::uint32_t index = 0; index < workspace.objectives.size(); ++index) {
    for (const KeyResult& key_result : workspace.objectives[index].key_results) {
      if (key_result.kpi.to == Ref::To::kpi) found[key_result.kpi.index].push_back(index);
    }
  }
  return found;
}

/// Adds the objectives of each pillar; gives them in the order of the nodes.
Objectives add_bands(MapBuilder& builder, const Workspace& workspace, const Selection& selection) {
  const auto of_pillar = by_pillar(workspace, selection);
  Objectives placed;
  for (const Titled& each : bands) {
    MapBand band{each.title, {}};
    for (const Pillar& pillar : workspace.config.pillars) {
      if (!is_of(pillar, each)) continue;
      band.pillars.push_back({pillar.title ? pillar.title->value : pillar.id.value, {}});
      const auto found = of_pillar.find(pillar.id.value);
      if (found == of_pillar.end()) continue;
      for (const std::uint32_t objective : found->second) {
        band.pillars.back().nodes.push_back(builder.add(objective));
        placed.push_back(objective);
      }
    }
    if (!band.pillars.empty()) builder.map.bands.push_back(std::move(band));
  }
  return placed;
}

}  // namespace

Map strategy_map(const Workspace& workspace, const Scores& scores, const Selection& selection, std::string_view year) {
  MapBuilder builder(workspace, scores);
  builder.map.title =
      MapBuilder::title_of(workspace.config, year.empty() ? "strategy map" : fmt::format("strategy map of {}", year));
  const Objectives placed = add_bands(builder, workspace, selection);
  const std::vector<Objectives> measured = measured_objectives(workspace);
  for (std::size_t node = 0; node < placed.size(); ++node) {
    for (const KeyResult& key_result : workspace.objectives[placed[node]].key_results) {
      if (key_result.is_dropped(scores.today)) continue;
      for (const Reference& each : key_result.drives) {
        builder.connect(node, each, MapEdge::Kind::drives);
        if (each.ref.to != Ref::To::kpi) continue;
        for (const std::uint32_t driven : measured[each.ref.index]) {
          builder.connect(node, driven, MapEdge::Kind::drives, workspace.objectives[driven].id.value, "");
        }
      }
    }
  }
  return std::move(builder.map);
}

}  // namespace okr::render
