// The export as JSON: the selected of what the files say.
#include <nlohmann/json.hpp>

#include "render/export.hpp"
#include "render/json.hpp"

namespace okr::render {
namespace {

/// The objective with its selected key results.
Json selected(const Json& objective, const std::vector<std::uint32_t>& key_results) {
  Json json = objective;
  const auto all = json.find("key_results");
  if (all == json.end() || key_results.size() >= all->size()) return json;
  Json some = Json::array();
  for (const std::uint32_t index : key_results) some.push_back((*all)[index]);
  *all = std::move(some);
  return json;
}

template <class Visit>
void each_selected(const exchange::Exported& exported, const Selection& selection, Visit visit) {
  for (const auto& [index, key_results] : selection.objectives) {
    const Json& objective = exported.objectives[index];
    if (!objective.is_null()) visit("objective", selected(objective, key_results));
  }
  for (const std::uint32_t index : selection.kpis) {
    if (!exported.kpis[index].is_null()) visit("kpi", exported.kpis[index]);
  }
}

Json head(const exchange::Exported& exported) {
  return {{"format", 1}, {"kind", "okr-export"}, {"config", exported.config}};
}

}  // namespace

void export_json(std::ostream& out, const exchange::Exported& exported, const Selection& selection) {
  Json document = head(exported);
  document["objectives"] = Json::array();
  document["kpis"] = Json::array();
  each_selected(exported, selection,
                [&](const std::string& kind, Json json) { document[kind + "s"].push_back(std::move(json)); });
  write_json(out, document);
}

void export_ndjson(std::ostream& out, const exchange::Exported& exported, const Selection& selection) {
  write_json_line(out, head(exported));
  each_selected(exported, selection, [&](const std::string& kind, Json json) {
    Json line = Json::object();
    line[kind] = std::move(json);
    write_json_line(out, line);
  });
}

}  // namespace okr::render
