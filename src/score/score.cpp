// Scores of a whole workspace: KPIs, then key results, then objectives from the bottom of the alignment up.
#include "okr/score.hpp"

#include "score/alignment.hpp"
#include "score/key_result.hpp"
#include "score/objective.hpp"
#include "score/readings.hpp"

namespace okr {
namespace {

KpiScore score_kpi(const Kpi& kpi, const scoring::Readings& readings, Date today) {
  return {scoring::amount_on(readings, today, kpi.unit), scoring::is_healthy(kpi, readings, today),
          scoring::last_reading_day(readings, today)};
}

}  // namespace

Scores score(const Workspace& workspace, Date today) {
  Scores scores{today, {}, {}};
  std::vector<scoring::Readings> kpis;
  for (const Kpi& kpi : workspace.kpis) {
    kpis.push_back(scoring::readings_of(kpi));
    scores.kpis.push_back(score_kpi(kpi, kpis.back(), today));
  }
  for (const Objective& objective : workspace.objectives) {
    ObjectiveScore& result = scores.objectives.emplace_back();
    for (const KeyResult& key_result : objective.key_results) {
      result.key_results.push_back(scoring::score_key_result(workspace, kpis, objective, key_result, today));
    }
  }
  const scoring::Supporters supporters = scoring::supporters_of(workspace);
  for (const std::uint32_t index : scoring::bottom_up(supporters)) {
    scoring::score_objective(workspace, supporters[index], index, scores);
  }
  return scores;
}

}  // namespace okr
