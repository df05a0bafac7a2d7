// Scores of a whole workspace: KPIs, then key results, then objectives from the bottom of the alignment up.
#include "okr/score.hpp"

#include <algorithm>
#include <utility>

#include "score/again.hpp"
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

std::vector<scoring::Readings> readings_of_kpis(const Workspace& workspace) {
  std::vector<scoring::Readings> kpis;
  kpis.reserve(workspace.kpis.size());
  for (const Kpi& kpi : workspace.kpis) kpis.push_back(scoring::readings_of(kpi));
  return kpis;
}

std::vector<KeyResultScore> score_key_results(const Workspace& workspace, const std::vector<scoring::Readings>& kpis,
                                              const Objective& objective, Date today) {
  std::vector<KeyResultScore> results;
  results.reserve(objective.key_results.size());
  for (const KeyResult& key_result : objective.key_results) {
    results.push_back(scoring::score_key_result(workspace, kpis, objective, key_result, today));
  }
  return results;
}

/// Once all key results are scored.
void score_objectives(const Workspace& workspace, Scores& scores) {
  const scoring::Supporters supporters = scoring::supporters_of(workspace);
  for (const std::uint32_t index : scoring::bottom_up(supporters)) {
    scoring::score_objective(workspace, supporters[index], index, scores);
  }
}

}  // namespace

Scores score(const Workspace& workspace, Date today) {
  Scores scores{today, {}, {}};
  const std::vector<scoring::Readings> kpis = readings_of_kpis(workspace);
  for (std::size_t k = 0; k < kpis.size(); ++k) {
    scores.kpis.push_back(score_kpi(workspace.kpis[k], kpis[k], today));
  }
  scores.objectives.reserve(workspace.objectives.size());
  for (const Objective& objective : workspace.objectives) {
    scores.objectives.emplace_back().key_results = score_key_results(workspace, kpis, objective, today);
  }
  score_objectives(workspace, scores);
  return scores;
}

Scores scoring::score_again(const Workspace& workspace, Scores before, std::span<const std::uint32_t> files) {
  Scores scores{before.today, {}, std::move(before.kpis)};
  const std::vector<Readings> kpis = readings_of_kpis(workspace);
  for (std::size_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    const bool is_other = std::ranges::find(files, objective.span.file) != files.end();
    scores.objectives.emplace_back().key_results = is_other
                                                       ? score_key_results(workspace, kpis, objective, scores.today)
                                                       : std::move(before.objectives[o].key_results);
  }
  score_objectives(workspace, scores);
  return scores;
}

}  // namespace okr
