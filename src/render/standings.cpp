// Compares scores, id by id and group by group.
#include "render/standings.hpp"

#include <algorithm>
#include <map>

#include "render/words.hpp"

namespace okr::render {
namespace {

using Side = Standing::Side;

Side side(const Scored& scored, Ref ref) {
  if (ref.to == Ref::To::kpi) {
    const KpiScore& score = scored.scores.kpis[ref.index];
    return {{}, score.current, false, {}, score.healthy};
  }
  const ObjectiveScore& objective = scored.scores.objectives[ref.index];
  if (ref.to == Ref::To::objective) return {objective.score, {}, false, objective.status, {}};
  const KeyResultScore& score = objective.key_results[ref.key_result];
  return {score.score, score.current, score.judged, score.status, {}};
}

Standing::Of of(Ref ref) {
  if (ref.to == Ref::To::objective) return Standing::Of::objective;
  return ref.to == Ref::To::kpi ? Standing::Of::kpi : Standing::Of::key_result;
}

std::string way(const Scored& scored, Ref ref, const Side& side, const Glyphs& glyphs) {
  if (ref.to == Ref::To::kpi) return side.current ? amount(*side.current, scored.workspace.kpi(ref).unit) : "";
  if (ref.to == Ref::To::objective) return "";
  const KeyResultScore& score = scored.scores.objectives[ref.index].key_results[ref.key_result];
  return way_words(scored.workspace.key_result(ref), score, scored.scores.today, glyphs);
}

/// All things, key results before the objective that they are of.
std::vector<Ref> all(const Workspace& workspace) {
  std::vector<Ref> refs;
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    for (std::uint32_t k = 0; k < workspace.objectives[o].key_results.size(); ++k) {
      refs.push_back({Ref::To::key_result, o, k});
    }
    refs.push_back({Ref::To::objective, o, 0});
  }
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) refs.push_back({Ref::To::kpi, k, 0});
  return refs;
}

/// Cycle and id of a team or a pillar.
using Group = std::pair<std::string, std::string>;
using Means = std::map<Group, std::optional<Decimal>>;

Means means(const Scored& scored, std::optional<Text> Objective::*group) {
  std::map<Group, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < scored.workspace.objectives.size(); ++i) {
    const Objective& objective = scored.workspace.objectives[i];
    if (!objective.time || !(objective.*group)) continue;
    std::vector<std::string> cycles = objective.time->parts;
    if (cycles.empty()) cycles.push_back(objective.time->name);
    for (const std::string& cycle : cycles) members[{cycle, (objective.*group)->value}].push_back(i);
  }
  Means means;
  for (const auto& [key, objectives] : members) {
    means[key] = mean_score(scored.workspace, scored.scores, objectives);
  }
  return means;
}

void add_groups(std::vector<Standing>& standings, const Scored& before, const Scored& after, Standing::Of of,
                std::optional<Text> Objective::*group) {
  const Means old = means(before, group);
  for (const auto& [key, score] : means(after, group)) {
    const auto found = old.find(key);
    Standing standing{of, key.second, key.first, {}, {}, {}};
    if (found != old.end()) standing.before.score = found->second;
    standing.after.score = score;
    if (standing.changed()) standings.push_back(std::move(standing));
  }
}

}  // namespace

bool Standing::changed() const {
  return before.score != after.score || before.current != after.current || before.status != after.status ||
         before.healthy != after.healthy || before.judged != after.judged;
}

Standing standing(const Scored& before, const Scored& after, const std::string& id, const Glyphs& glyphs) {
  const Ref ref = after.workspace.find(id), old = before.workspace.find(id);
  Standing standing{of(ref), id, {}, {}, {}, side(after, ref)};
  if (old) standing.before = side(before, old);
  standing.way = way(after, ref, standing.after, glyphs);
  return standing;
}

std::vector<Standing> changed_standings(const Scored& before, const Scored& after, const Glyphs& glyphs) {
  std::vector<Standing> standings;
  for (const Ref ref : all(after.workspace)) {
    Standing one = standing(before, after, after.workspace.id(ref), glyphs);
    if (one.changed()) standings.push_back(std::move(one));
  }
  add_groups(standings, before, after, Standing::Of::team, &Objective::team);
  add_groups(standings, before, after, Standing::Of::pillar, &Objective::pillar);
  return standings;
}

}  // namespace okr::render
