// Looking things up in a workspace.
#include "okr/workspace.hpp"

#include <algorithm>

namespace okr {

const Team* Config::team(std::string_view id) const {
  const auto found = std::find_if(teams.begin(), teams.end(), [&](const Team& team) { return team.id.value == id; });
  return found == teams.end() ? nullptr : &*found;
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
  for (std::uint32_t o = 0; o < objectives.size(); ++o) {
    const Objective& objective = objectives[o];
    ids_.try_emplace(objective.id.value, Ref{Ref::To::objective, o, 0});
    for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
      ids_.try_emplace(objective.id.value + '/' + objective.key_results[k].id.value, Ref{Ref::To::key_result, o, k});
    }
  }
  for (std::uint32_t k = 0; k < kpis.size(); ++k) ids_.try_emplace(kpis[k].id.value, Ref{Ref::To::kpi, k, 0});
}

Ref Workspace::find(std::string_view id) const {
  const auto found = ids_.find(std::string(id));
  return found == ids_.end() ? Ref{} : found->second;
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

Span Workspace::place(Ref ref) const {
  if (ref.to == Ref::To::kpi) return kpi(ref).id.span;
  return ref.to == Ref::To::key_result ? key_result(ref).id.span : objective(ref).id.span;
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
