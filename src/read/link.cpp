// Resolving what one file says of another.
#include "read/link.hpp"

#include "measure/resolve.hpp"
#include "model/threads.hpp"

namespace okr::read {

namespace {

void resolve(const Workspace& workspace, Few<Reference>& references) {
  for (Reference& reference : references) reference.ref = workspace.find(reference.name.value);
}

Unit unit_of(const Kpi& kpi) {
  if (kpi.unit_text) return normal_unit(kpi.unit_text->value);
  for (const auto* quantity : {&kpi.min, &kpi.max, &kpi.current}) {
    if (*quantity && !(*quantity)->value.unit.empty()) return (*quantity)->value.unit;
  }
  for (const CheckIn& check_in : kpi.check_ins) {
    if (check_in.value && !check_in.value->value.unit.empty()) return check_in.value->value.unit;
  }
  return {};
}

void link_key_result(const Workspace& workspace, KeyResult& key_result) {
  resolve(workspace, key_result.drives);
  resolve(workspace, key_result.guardrails);
  if (key_result.fields.kpi) key_result.kpi = workspace.find(key_result.fields.kpi->value);
  const bool known = key_result.kpi.to == Ref::To::kpi;
  key_result.measure = measure::resolve(key_result, known ? workspace.kpi(key_result.kpi).unit : Unit{});
}

void link_objective(const Workspace& workspace, Objective& objective) {
  if (objective.cycle) objective.time = cycle_named(workspace.config, objective.cycle->value);
  resolve(workspace, objective.supports);
  resolve(workspace, objective.depends_on);
  resolve(workspace, objective.carried_to);
  for (KeyResult& key_result : objective.key_results) link_key_result(workspace, key_result);
}

}  // namespace

void link(Workspace& workspace) {
  workspace.index();
  for (Kpi& kpi : workspace.kpis) kpi.unit = unit_of(kpi);
  constexpr std::size_t share = 256;
  model::in_shares(workspace.objectives.size(), share, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) link_objective(workspace, workspace.objectives[i]);
  });
}

void link_objectives(Workspace& workspace, std::uint32_t file) {
  const auto own = objects_in(workspace.objectives, file);
  const auto first = static_cast<std::size_t>(own.data() - workspace.objectives.data());
  for (std::size_t i = 0; i < own.size(); ++i) link_objective(workspace, workspace.objectives[first + i]);
}

}  // namespace okr::read
