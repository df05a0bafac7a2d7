// Looking things up in a workspace.
#include "okr/workspace.hpp"

#include <algorithm>
#include <functional>

namespace okr {

namespace {

/// Every team is walked from once: a walk that meets its own trail has found a loop, one that meets an older trail
/// ends.
void cut_loops(std::vector<Team>& teams) {
  std::vector<std::uint32_t> trail_of(teams.size());  // the walk that passed here, from 1
  for (std::uint32_t start = 0; start < teams.size(); ++start) {
    const std::uint32_t trail = start + 1;
    std::uint32_t at = start;
    while (trail_of[at] == 0 && teams[at].parent_index) {
      trail_of[at] = trail;
      at = *teams[at].parent_index;
    }
    if (trail_of[at] != trail) continue;
    for (std::uint32_t in_loop = at; teams[in_loop].parent_index;) {
      const std::uint32_t above = *teams[in_loop].parent_index;
      teams[in_loop].parent_index.reset();
      in_loop = above;
    }
  }
}

}  // namespace

void Config::index_teams() {
  team_ids_.clear();
  for (std::uint32_t i = 0; i < teams.size(); ++i) team_ids_.try_emplace(teams[i].id.value, i);
  for (Team& team : teams) {
    team.parent_index.reset();
    if (!team.parent) continue;
    if (const auto found = team_ids_.find(team.parent->value); found != team_ids_.end()) {
      team.parent_index = found->second;
    }
  }
  cut_loops(teams);
}

const Team* Config::team(std::string_view id) const {
  const auto found = team_ids_.find(std::string(id));
  return found == team_ids_.end() ? nullptr : &teams[found->second];
}

bool Config::is_within(std::string_view id, std::string_view above) const {
  if (id == above) return true;
  for (const Team* at = team(id); at != nullptr && at->parent_index;) {
    at = &teams[*at->parent_index];
    if (at->id.value == above) return true;
  }
  return false;
}

int Config::depth(std::string_view id) const {
  int steps = 0;
  for (const Team* at = team(id); at != nullptr && at->parent_index; at = &teams[*at->parent_index]) ++steps;
  return steps;
}

void Workspace::index() {
  ids_.clear();
  std::size_t count = objectives.size() + kpis.size();
  for (const Objective& objective : objectives) count += objective.key_results.size();
  ids_.reserve(count);
  const auto add = [&](std::string_view id, Ref ref) {
    if (!find(id)) ids_.emplace(std::hash<std::string_view>()(id), ref);
  };
  std::string id;
  for (std::uint32_t o = 0; o < objectives.size(); ++o) {
    const Objective& objective = objectives[o];
    add(objective.id.value, {Ref::To::objective, o, 0});
    for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
      id.assign(objective.id.value).append("/").append(objective.key_results[k].id.value);
      add(id, {Ref::To::key_result, o, k});
    }
  }
  for (std::uint32_t k = 0; k < kpis.size(); ++k) add(kpis[k].id.value, {Ref::To::kpi, k, 0});
}

Ref Workspace::find(std::string_view id) const {
  const auto [begin, end] = ids_.equal_range(std::hash<std::string_view>()(id));
  const auto found = std::find_if(begin, end, [&](const auto& entry) { return is_called(entry.second, id); });
  return found == end ? Ref{} : found->second;
}

bool Workspace::is_called(Ref ref, std::string_view id) const {
  const std::string& own = own_id(ref).value;
  if (ref.to != Ref::To::key_result) return id == own;
  const std::string& above = objective(ref).id.value;
  return id.size() == above.size() + 1 + own.size() && id.starts_with(above) && id[above.size()] == '/' &&
         id.ends_with(own);
}

std::string Workspace::id(Ref ref) const {
  if (ref.to == Ref::To::kpi) return kpi(ref).id.value;
  const std::string& own = objective(ref).id.value;
  return ref.to == Ref::To::key_result ? own + '/' + key_result(ref).id.value : own;
}

const std::string& Workspace::title(Ref ref) const {
  if (ref.to == Ref::To::kpi) return kpi(ref).title.value;
  return ref.to == Ref::To::key_result ? key_result(ref).title.value : objective(ref).title.value;
}

Span Workspace::place(Ref ref) const { return own_id(ref).span; }

Span Workspace::span(Ref ref) const {
  if (ref.to == Ref::To::kpi) return kpi(ref).span;
  return ref.to == Ref::To::key_result ? key_result(ref).span : objective(ref).span;
}

const Id& Workspace::own_id(Ref ref) const {
  if (ref.to == Ref::To::kpi) return kpi(ref).id;
  return ref.to == Ref::To::key_result ? key_result(ref).id : objective(ref).id;
}

int check_in_every(const Config& config, const Objective& objective) {
  if (objective.check_in_every) return *objective.check_in_every;
  if (config.check_in_every) return *config.check_in_every;
  return objective.time && objective.time->is_long() ? 31 : 14;
}

const Text* owner_of(const Objective& objective, const KeyResult& key_result) {
  if (key_result.owner) return &*key_result.owner;
  return objective.owner ? &*objective.owner : nullptr;
}

}  // namespace okr
