// Candidates out of the workspace: ids with their titles, teams, people, pillars, cycles, tags.
#include <algorithm>
#include <set>

#include "edit/mentions.hpp"
#include "lsp/completion_items.hpp"
#include "query/cycles.hpp"

namespace okr::lsp {
namespace {

using edit::Named;

class Names {
 public:
  Names(const View& view, Span place, std::vector<Candidate>& all) : view_(view), place_(place), all_(all) {}

  void add(CandidateKind kind, const std::string& id, const std::string& title) {
    if (id.empty() || !seen_.insert(id).second) return;
    all_.push_back({kind, id, title, {}, false});
  }

  template <class Declared, class Title>
  void add_declared(const std::vector<Declared>& declared, Title title) {
    for (const Declared& each : declared) {
      const auto& words = each.*title;
      add(CandidateKind::value, each.id.value, words ? words->value : std::string());
    }
  }

  /// What files name without its being declared.
  void add_mentioned(Named kind) {
    std::vector<std::string> found;
    edit::each_mention(workspace(), kind, [&](const Text& text) { found.push_back(text.value); });
    std::ranges::sort(found);
    for (const std::string& id : found) add(CandidateKind::value, id, {});
  }

  void add_objectives() {
    for (const Objective& objective : workspace().objectives) {
      if (!is_around(objective.span)) add(CandidateKind::reference, objective.id.value, objective.title.value);
    }
  }

  void add_key_results() {
    for (const Objective& objective : workspace().objectives) {
      for (const KeyResult& key_result : objective.key_results) {
        if (is_around(key_result.span)) continue;
        add(CandidateKind::reference, (objective.id.value + '/').append(key_result.id.value), key_result.title.value);
      }
    }
  }

  void add_kpis(bool with_range) {
    for (const Kpi& kpi : workspace().kpis) {
      if (!with_range || kpi.min || kpi.max) add(CandidateKind::reference, kpi.id.value, kpi.title.value);
    }
  }

  void add_cycles() {
    const Config& config = workspace().config;
    const Date today = view_.scores.today;
    for (const Cycle& cycle : running_cycles(workspace(), today)) add_cycle(cycle);
    for (const std::string& name : query::neighbours_of(config, today).next) {
      if (const auto cycle = cycle_named(config, name)) add_cycle(*cycle);
    }
    for (const Cycle& cycle : config.cycles) add_cycle(cycle);
    std::vector<Cycle> used;
    for (const Objective& objective : workspace().objectives) {
      if (objective.time) used.push_back(*objective.time);
    }
    std::ranges::sort(used, std::ranges::greater(), &Cycle::last);
    for (const Cycle& cycle : used) add_cycle(cycle);
  }

  void add_tags() {
    std::set<std::string> tags;
    for (const Objective& objective : workspace().objectives) {
      for (const Text& tag : objective.tags) tags.insert(tag.value);
      for (const KeyResult& key_result : objective.key_results) {
        for (const Text& tag : key_result.tags) tags.insert(tag.value);
      }
    }
    for (const std::string& tag : tags) add(CandidateKind::value, tag, {});
  }

  const Workspace& workspace() const { return view_.workspace; }

 private:
  bool is_around(Span span) const {
    return span.file == place_.file && span.begin <= place_.begin && place_.begin <= span.end;
  }

  void add_cycle(const Cycle& cycle) {
    add(CandidateKind::value, cycle.name, to_string(cycle.first) + " to " + to_string(cycle.last));
  }

  const View& view_;
  Span place_;
  std::vector<Candidate>& all_;
  std::set<std::string> seen_;
};

}  // namespace

void add_names(const View& view, Span place, std::string_view key, std::vector<Candidate>& all) {
  Names names(view, place, all);
  const Config& config = view.workspace.config;
  if (key == "supports" || key == "depends_on" || key == "carried_to") names.add_objectives();
  if (key == "supports" || key == "drives") names.add_key_results();
  if (key == "drives" || key == "kpi" || key == "guardrails") names.add_kpis(key == "guardrails");
  if (key == "team" || key == "parent") {
    names.add_declared(config.teams, &Team::title);
    if (!config.teams_key) names.add_mentioned(Named::team);
  }
  if (key == "owner" || key == "lead" || key == "by") {
    names.add_declared(config.people, &Person::name);
    if (!config.people_key) names.add_mentioned(Named::person);
  }
  if (key == "pillar") names.add_declared(config.pillars, &Pillar::title);
  if (key == "cycle") names.add_cycles();
  if (key == "tags") names.add_tags();
}

}  // namespace okr::lsp
