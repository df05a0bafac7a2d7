// Objectives, key results and KPIs with their scores as one JSON document.
#include "render/workspace_json.hpp"

#include <nlohmann/json.hpp>

#include "render/json_objects.hpp"

namespace okr::render {

void workspace_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection) {
  Places places(workspace.files);
  Json objectives = Json::array(), kpis = Json::array();
  for (const auto& item : selection.objectives) {
    objectives.push_back(objective_json(workspace, scores, item, places));
  }
  for (const auto index : selection.kpis) kpis.push_back(kpi_json(workspace, scores, index));
  Json document = document_json(workspace, scores);
  document["objectives"] = std::move(objectives);
  document["kpis"] = std::move(kpis);
  write_json(out, document);
}

}  // namespace okr::render
