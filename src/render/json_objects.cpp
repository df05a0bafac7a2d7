// Objectives, key results and KPIs as JSON, alike in every output.
#include "render/json_objects.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace okr::render {
namespace {

template <class Enum>
Json name_or_null(const std::optional<Enum>& value) {
  return value ? Json(to_string(*value)) : Json();
}

Json amount_or_null(Said<Quantity> quantity, const Unit& unit) {
  return quantity ? json_of(convert(quantity->value, unit)) : Json();
}

Json confidence_json(const Votes& votes) {
  if (votes.empty()) return {};
  Decimal sum;
  for (const Vote& vote : votes) sum += vote.confidence;
  return json_of(sum / Decimal(static_cast<int>(votes.size())));
}

}  // namespace

Json json_of(Maybe<Text> text) { return text ? Json(text->value) : Json(); }

Json votes_json(const Votes& votes) {
  const bool named = std::none_of(votes.begin(), votes.end(), [](const Vote& vote) { return vote.who.empty(); });
  Json result;
  for (const Vote& vote : votes) {
    if (named) {
      result[vote.who] = json_of(Decimal(vote.confidence));
    } else if (votes.size() > 1) {
      result.push_back(json_of(Decimal(vote.confidence)));
    }
  }
  return result;
}

Json done_json(const Done& done) { return done.on ? Json(to_string(*done.on)) : Json(done.done); }

Json check_ins_json(const std::vector<CheckIn>& check_ins, const Unit& unit) {
  Json list = Json::array();
  for (const CheckIn& check_in : check_ins) {
    list.push_back({{"date", to_string(check_in.date.value)},
                    {"value", check_in.value ? json_of(convert(check_in.value->value, unit)) : Json()},
                    {"score", check_in.score ? json_of(check_in.score->value) : Json()},
                    {"confidence", confidence_json(check_in.votes)},
                    {"votes", votes_json(check_in.votes)},
                    {"by", json_of(check_in.by)},
                    {"note", json_of(check_in.note)}});
  }
  return list;
}

Json document_json(const Workspace& workspace, const Scores& scores) {
  return {{"format", 1}, {"workspace", json_of(workspace.config.name)}, {"today", to_string(scores.today)}};
}

Json key_result_json(const Workspace& workspace, const Scores& scores, Ref ref, Places& places) {
  const KeyResult& key_result = workspace.key_result(ref);
  const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
  const Measure& measure = key_result.measure;
  return {{"id", workspace.id(ref)},
          {"title", key_result.title.value},
          {"measure", json_or_null(to_string(measure.kind))},
          {"baseline", json_of(measure.baseline)},
          {"target", json_of(measure.target)},
          {"current", json_of(score.current)},
          {"unit", json_or_null(measure.unit)},
          {"min", json_of(measure.min)},
          {"max", json_of(measure.max)},
          {"change", measure.change ? Json(to_string(*measure.change)) : Json()},
          {"progress", json_of(score.progress)},
          {"score", json_of(score.score)},
          {"computed", json_of(score.computed)},
          {"judged", score.judged},
          {"elapsed", json_of(score.elapsed)},
          {"expected", json_of(score.expected)},
          {"status", name_or_null(score.status)},
          {"confidence", json_of(score.confidence)},
          {"votes", votes_json(score.votes)},
          {"last_check_in", json_of(score.last_check_in)},
          {"stale", score.stale},
          {"path", places.path(key_result.span)},
          {"line", places.begin(key_result.span).line}};
}

Json objective_json(const Workspace& workspace, const Scores& scores, const Selection::Item& item, Places& places) {
  const Objective& objective = workspace.objectives[item.objective];
  const ObjectiveScore& score = scores.objectives[item.objective];
  Json supports = Json::array(), key_results = Json::array();
  for (const Reference& reference : objective.supports) supports.push_back(reference.name.value);
  for (const auto index : item.key_results) {
    key_results.push_back(key_result_json(workspace, scores, {Ref::To::key_result, item.objective, index}, places));
  }
  return {{"id", objective.id.value},
          {"title", objective.title.value},
          {"team", json_of(objective.team)},
          {"cycle", json_of(objective.cycle)},
          {"owner", json_of(objective.owner)},
          {"pillar", json_of(objective.pillar)},
          {"kind", to_string(objective.kind_or_aspirational())},
          {"state", to_string(objective.state_or_active())},
          {"supports", std::move(supports)},
          {"score", json_of(score.score)},
          {"band", name_or_null(score.band)},
          {"status", name_or_null(score.status)},
          {"scored", score.scored},
          {"of", score.of},
          {"path", places.path(objective.span)},
          {"line", places.begin(objective.span).line},
          {"key_results", std::move(key_results)}};
}

Json kpi_json(const Workspace& workspace, const Scores& scores, std::uint32_t index) {
  const Kpi& kpi = workspace.kpis[index];
  const KpiScore& score = scores.kpis[index];
  return {{"id", kpi.id.value},
          {"title", kpi.title.value},
          {"current", json_of(score.current)},
          {"unit", json_or_null(kpi.unit)},
          {"min", amount_or_null(kpi.min, kpi.unit)},
          {"max", amount_or_null(kpi.max, kpi.unit)},
          {"healthy", score.healthy ? Json(*score.healthy) : Json()}};
}

}  // namespace okr::render
