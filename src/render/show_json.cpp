// Everything about one thing as one JSON document.
#include <nlohmann/json.hpp>

#include "render/json_objects.hpp"
#include "render/links.hpp"
#include "render/origin.hpp"
#include "render/show.hpp"

namespace okr::render {
namespace {

Json texts_json(const std::vector<Text>& texts) {
  Json list = Json::array();
  for (const Text& text : texts) list.push_back(text.value);
  return list;
}

Json names_json(const std::vector<Reference>& references) {
  Json list = Json::array();
  for (const Reference& reference : references) list.push_back(reference.name.value);
  return list;
}

Json ids_json(const Workspace& workspace, const std::vector<Ref>& refs) {
  Json list = Json::array();
  for (const Ref ref : refs) list.push_back(workspace.id(ref));
  return list;
}

Json date_json(Said<Date> date) { return date ? Json(to_string(date->value)) : Json(); }

Json milestones_json(const KeyResult& key_result) {
  Json list = Json::array();
  if (!key_result.fields.milestones) return list;
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    list.push_back({{"title", milestone.title.value},
                    {"done", done_json(milestone.done)},
                    {"weight", milestone.weight ? json_of(milestone.weight->value) : json_of(Decimal(1))}});
  }
  return list;
}

Json dropped_json(Maybe<Dropped> dropped) {
  if (!dropped) return {};
  return {{"date", to_string(dropped->date.value)}, {"reason", json_of(dropped->reason)}};
}

Json review_json(Maybe<Review> review) {
  if (!review) return {};
  return {
      {"date", date_json(review->date)}, {"learned", json_of(review->learned)}, {"reason", json_of(review->reason)}};
}

Json initiatives_json(const Objective& objective) {
  Json list = Json::array();
  for (const Initiative& initiative : objective.initiatives) {
    list.push_back({{"title", initiative.title.value},
                    {"url", json_of(initiative.url)},
                    {"owner", json_of(initiative.owner)},
                    {"done", done_json(initiative.done)}});
  }
  return list;
}

Json whole_key_result(const Workspace& workspace, const Scores& scores, Ref ref, Places& places) {
  const KeyResult& key_result = workspace.key_result(ref);
  const Text* owner = owner_of(workspace.objective(ref), key_result);
  Json json = key_result_json(workspace, scores, ref, places);
  json["description"] = json_of(key_result.description);
  json["owner"] = owner != nullptr ? Json(owner->value) : Json();
  json["due"] = date_json(key_result.due);
  json["weight"] = json_of(key_result.weight_or_one());
  json["tags"] = texts_json(key_result.tags);
  json["evidence"] = texts_json(key_result.evidence);
  json["milestones"] = milestones_json(key_result);
  json["kpi"] = key_result.kpi ? Json(workspace.id(key_result.kpi)) : Json();
  json["drives"] = names_json(key_result.drives);
  json["driven_by"] = ids_json(workspace, drivers_of(workspace, ref));
  json["supported_by"] = ids_json(workspace, supporters_of(workspace, ref));
  json["guardrails"] = names_json(key_result.guardrails);
  json["dropped"] = dropped_json(key_result.dropped);
  json["check_ins"] = check_ins_json(key_result.check_ins, key_result.measure.unit);
  return json;
}

Json whole_objective(const Workspace& workspace, const Scores& scores, Ref ref, Places& places) {
  const Objective& objective = workspace.objective(ref);
  Json json = objective_json(workspace, scores, {ref.index, {}}, places);
  json["description"] = json_of(objective.description);
  json["weight"] = json_of(objective.weight_or_one());
  json["score_from"] = to_string(objective.score_from);
  json["tags"] = texts_json(objective.tags);
  json["supported_by"] = ids_json(workspace, supporters_of(workspace, ref));
  json["depends_on"] = names_json(objective.depends_on);
  json["carried_to"] = names_json(objective.carried_to);
  json["initiatives"] = initiatives_json(objective);
  json["review"] = review_json(objective.review);
  for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
    json["key_results"].push_back(whole_key_result(workspace, scores, {Ref::To::key_result, ref.index, k}, places));
  }
  return json;
}

Json whole_kpi(const Workspace& workspace, const Scores& scores, Ref ref, Places& places) {
  const Kpi& kpi = workspace.kpi(ref);
  Json json = kpi_json(workspace, scores, ref.index);
  json["description"] = json_of(kpi.description);
  json["team"] = json_of(kpi.team);
  json["owner"] = json_of(kpi.owner);
  json["pillar"] = json_of(kpi.pillar);
  json["source"] = json_of(kpi.source);
  json["last_check_in"] = json_of(scores.kpis[ref.index].last_check_in);
  json["measures"] = ids_json(workspace, measured_by(workspace, ref));
  json["guards"] = ids_json(workspace, guarded_by(workspace, ref));
  json["driven_by"] = ids_json(workspace, drivers_of(workspace, ref));
  json["check_ins"] = check_ins_json(kpi.check_ins, kpi.unit);
  json["path"] = places.path(kpi.span);
  json["line"] = places.begin(kpi.span).line;
  return json;
}

}  // namespace

void show_json(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
               const LineOrigin* changed) {
  Places places(workspace.files);
  Json document = document_json(workspace, scores);
  switch (ref.to) {
    case Ref::To::objective:
      document["objective"] = whole_objective(workspace, scores, ref, places);
      break;
    case Ref::To::key_result:
      document["key_result"] = whole_key_result(workspace, scores, ref, places);
      break;
    default:
      document["kpi"] = whole_kpi(workspace, scores, ref, places);
  }
  if (changed != nullptr) document["last_changed"] = origin_json(*changed);
  write_json(out, document);
}

}  // namespace okr::render
