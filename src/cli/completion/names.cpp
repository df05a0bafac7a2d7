// Teams, owners, cycles, pillars and tags: what okr.yaml declares, and what objectives and KPIs say.
#include "cli/completion/names.hpp"

#include <array>

#include "cli/completion/offers.hpp"
#include "cli/new_object.hpp"

namespace okr::cli {
namespace {

using read::Outlined;

std::string text_of(Maybe<Text> text) { return text ? text->value : std::string(); }

/// A name that is declared is told by its title.
void declare(Names& names, const std::string& id, Maybe<Text> title) { names[id] = text_of(title); }

void add_used(Names& names, const Known& known, std::string Outlined::*member) {
  const auto add = [&](const Outlined& entry) {
    if (!(entry.*member).empty()) names.try_emplace(entry.*member);
  };
  for (const Outlined& objective : known.objectives) {
    add(objective);
    for (const Outlined& part : objective.key_results) add(part);
  }
  for (const Outlined& kpi : known.kpis) add(kpi);
}

std::string days_of(const Cycle& cycle) { return to_string(cycle.first) + " to " + to_string(cycle.last); }

}  // namespace

Names teams_of(const Known& known) {
  Names names;
  for (const Team& team : known.config.teams) declare(names, team.id.value, team.title);
  add_used(names, known, &Outlined::team);
  return names;
}

Names owners_of(const Known& known) {
  Names names;
  for (const Person& person : known.config.people) declare(names, person.id.value, person.name);
  add_used(names, known, &Outlined::owner);
  return names;
}

Names pillars_of(const Known& known) {
  Names names;
  for (const Pillar& pillar : known.config.pillars) declare(names, pillar.id.value, pillar.title);
  add_used(names, known, &Outlined::pillar);
  return names;
}

Names cycles_of(const Known& known) {
  Names names;
  add_used(names, known, &Outlined::cycle);
  for (const Cycle& cycle : known.config.cycles) names.try_emplace(cycle.name);
  for (auto& [name, description] : names) {
    if (const auto cycle = cycle_named(known.config, name)) description = days_of(*cycle);
  }
  return names;
}

Names tags_of(const Known& known) {
  Names names;
  for (const Outlined& objective : known.objectives) {
    for (const std::string& tag : objective.tags) names.try_emplace(tag);
    for (const Outlined& part : objective.key_results) {
      for (const std::string& tag : part.tags) names.try_emplace(tag);
    }
  }
  return names;
}

Names ids_of(const Known& known) {
  Names names;
  for (const Outlined& objective : known.objectives) {
    names[objective.id] = objective.title;
    for (const Outlined& part : objective.key_results) names[objective.id + '/' + part.id] = part.title;
  }
  for (const Outlined& kpi : known.kpis) names[kpi.id] = kpi.title;
  return names;
}

void offer_names(Candidates& candidates, const Source& source, Values values) {
  constexpr std::array<std::pair<Values, Names (*)(const Known&)>, 4> kinds = {
      {{value::team, teams_of}, {value::owner, owners_of}, {value::pillar, pillars_of}, {value::cycle, cycles_of}}};
  for (const auto& [bit, names_of] : kinds) {
    if ((values & bit) == 0) continue;
    for (const auto& [name, description] : names_of(source.known())) candidates.push_back({name, description});
  }
  if ((values & value::cycle) == 0) return;
  const std::string quarter = quarter_of(source.known().config, source.today);
  if (!quarter.empty()) candidates.push_back({quarter, "today's quarter"});
}

}  // namespace okr::cli
