// Scores of a whole workspace: KPIs, then key results, then objectives from the bottom of the alignment up.
#include "okr/score.hpp"

#include <algorithm>
#include <utility>

#include "model/threads.hpp"
#include "score/again.hpp"
#include "score/alignment.hpp"
#include "score/key_result.hpp"
#include "score/objective.hpp"
#include "score/readings.hpp"
#include "score/scorer.hpp"

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

/// `roots` and all that their scores are worked out from.
std::vector<bool> below(const scoring::Supporters& supporters, std::span<const std::uint32_t> roots) {
  std::vector<bool> found(supporters.size());
  std::vector<std::uint32_t> waiting(roots.begin(), roots.end());
  while (!waiting.empty()) {
    const std::uint32_t index = waiting.back();
    waiting.pop_back();
    if (found[index]) continue;
    found[index] = true;
    waiting.insert(waiting.end(), supporters[index].begin(), supporters[index].end());
  }
  return found;
}

}  // namespace

scoring::Scorer::Scorer(const Workspace& workspace)
    : workspace_(workspace),
      kpis_(readings_of_kpis(workspace)),
      supporters_(supporters_of(workspace)),
      order_(bottom_up(supporters_)) {}

scoring::Scorer::Scorer(const Workspace& workspace, std::span<const std::uint32_t> objectives) : Scorer(workspace) {
  const std::vector<bool> wanted = below(supporters_, objectives);
  std::erase_if(order_, [&](std::uint32_t index) { return !wanted[index]; });
}

Scores scoring::Scorer::on(Date today) const {
  Scores scores{today, std::vector<ObjectiveScore>(workspace_.objectives.size()), {}};
  scores.kpis.reserve(kpis_.size());
  for (std::size_t k = 0; k < kpis_.size(); ++k) {
    scores.kpis.push_back(score_kpi(workspace_.kpis[k], kpis_[k], today));
  }
  constexpr std::size_t share = 256;
  model::in_shares(order_.size(), share, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Objective& objective = workspace_.objectives[order_[i]];
      scores.objectives[order_[i]].key_results = score_key_results(workspace_, kpis_, objective, today);
    }
  });
  for (const std::uint32_t index : order_) score_objective(workspace_, supporters_[index], index, scores);
  return scores;
}

Scores score(const Workspace& workspace, Date today) { return scoring::Scorer(workspace).on(today); }

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
  const Supporters supporters = supporters_of(workspace);
  for (const std::uint32_t index : bottom_up(supporters)) {
    score_objective(workspace, supporters[index], index, scores);
  }
  return scores;
}

}  // namespace okr
