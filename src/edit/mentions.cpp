// Goes through objectives, key results, KPIs and okr.yaml.
#include "edit/mentions.hpp"

namespace okr::edit {
namespace {

using Visit = std::function<void(const Text&)>;

void visit_if(const Visit& visit, Maybe<Text> text) {
  if (text) visit(*text);
}

void visit_all(const Visit& visit, const std::vector<Reference>& references) {
  for (const Reference& reference : references) visit(reference.name);
}

void visit_references(const Workspace& workspace, const Visit& visit) {
  for (const Objective& objective : workspace.objectives) {
    visit_all(visit, objective.supports);
    visit_all(visit, objective.depends_on);
    visit_all(visit, objective.carried_to);
    for (const KeyResult& key_result : objective.key_results) {
      visit_all(visit, key_result.drives);
      visit_all(visit, key_result.guardrails);
      visit_if(visit, key_result.fields.kpi);
    }
  }
}

void visit_teams(const Workspace& workspace, const Visit& visit) {
  for (const Team& team : workspace.config.teams) visit_if(visit, team.parent);
  for (const Objective& objective : workspace.objectives) visit_if(visit, objective.team);
  for (const Kpi& kpi : workspace.kpis) visit_if(visit, kpi.team);
}

void visit_people_of(const std::vector<CheckIn>& check_ins, const Visit& visit) {
  for (const CheckIn& check_in : check_ins) visit_if(visit, check_in.by);
}

void visit_people(const Workspace& workspace, const Visit& visit) {
  for (const Team& team : workspace.config.teams) visit_if(visit, team.lead);
  for (const Objective& objective : workspace.objectives) {
    visit_if(visit, objective.owner);
    for (const Initiative& initiative : objective.initiatives) visit_if(visit, initiative.owner);
    for (const KeyResult& key_result : objective.key_results) {
      visit_if(visit, key_result.owner);
      visit_people_of(key_result.check_ins, visit);
    }
  }
  for (const Kpi& kpi : workspace.kpis) {
    visit_if(visit, kpi.owner);
    visit_people_of(kpi.check_ins, visit);
  }
}

}  // namespace

void each_mention(const Workspace& workspace, Named kind, const Visit& visit) {
  switch (kind) {
    case Named::object:
      return visit_references(workspace, visit);
    case Named::team:
      return visit_teams(workspace, visit);
    case Named::person:
      return visit_people(workspace, visit);
    case Named::pillar:
      for (const Objective& objective : workspace.objectives) visit_if(visit, objective.pillar);
      for (const Kpi& kpi : workspace.kpis) visit_if(visit, kpi.pillar);
      return;
    case Named::cycle:
      for (const Objective& objective : workspace.objectives) visit_if(visit, objective.cycle);
      return;
  }
}

}  // namespace okr::edit
