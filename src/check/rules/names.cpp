// Teams, people, pillars and cycles that are named but not known.
#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

#include "check/rules/rules.hpp"
#include "model/ranges.hpp"
#include "text/nearest.hpp"

namespace okr::checking {

namespace {

/// The names that are declared under one key of okr.yaml.
class Declared {
 public:
  template <class List>
  Declared(Report& report, const List& list, std::string_view noun, std::string_view key)
      : report_(report), noun_(noun), key_(key) {
    for (const auto& each : list) ids_.push_back(each.id.value);
    known_.insert(ids_.begin(), ids_.end());
  }

  void look_at(Maybe<Text> name) {
    if (!name || known_.contains(name->value) || report_.facts().may_be_defined(name->value)) return;
    const std::string_view near = text::nearest(name->value, ids_);
    Finding& finding = report_.at(name->span, fmt::format("`{}` is not {}", name->value, noun_),
                                  near.empty() ? fmt::format("add it to `{}` in okr.yaml, or name one of them", key_)
                                               : fmt::format("did you mean `{}`?", near));
    if (is_surely_meant(name->value, near, ids_)) finding.fix = {{name->span, std::string(near)}};
  }

 private:
  Report& report_;
  std::string_view noun_, key_;
  std::vector<std::string_view> ids_;
  std::unordered_set<std::string_view> known_;
};

/// `q2 2026`, `2026q2`, `FY26-Q2`: the cycle that was meant, or nothing.
std::string meant_cycle(const Config& config, std::string_view text) {
  std::string digits;
  char letter = 0;
  std::string part;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool digit = c >= '0' && c <= '9';
    const bool after_letter =
        digit && i > 0 && (text[i - 1] == 'Q' || text[i - 1] == 'q' || text[i - 1] == 'H' || text[i - 1] == 'h');
    if (after_letter) {
      if (letter != 0) return {};
      letter = text[i - 1] == 'Q' || text[i - 1] == 'q' ? 'Q' : 'H';
      part = c;
    } else if (digit) {
      digits += c;
    }
  }
  if (digits.size() == 2) digits.insert(0, "20");
  const std::string meant = letter == 0 ? digits : digits + '-' + letter + part;
  return cycle_named(config, meant) ? meant : std::string();
}

/// `Q2 2026` is a cycle in other words, `Spring 2026` may be anything.
bool is_calendar_only(std::string_view text) {
  return text.find_first_not_of("0123456789QqHhFfYy -/_'") == std::string_view::npos;
}

}  // namespace

void unknown_team(Report& report) {
  const Workspace& workspace = report.workspace();
  if (!workspace.config.teams_key || !workspace.config.readable) return;
  Declared teams(report, workspace.config.teams, "a team", "teams");
  for (const Team& team : workspace.config.teams) teams.look_at(team.parent);
  for (const Objective& objective : workspace.objectives) teams.look_at(objective.team);
  for (const Kpi& kpi : workspace.kpis) teams.look_at(kpi.team);
}

void unknown_owner(Report& report) {
  const Workspace& workspace = report.workspace();
  if (!workspace.config.people_key || !workspace.config.readable) return;
  Declared people(report, workspace.config.people, "one of the people", "people");
  for (const Team& team : workspace.config.teams) people.look_at(team.lead);
  for (const Objective& objective : workspace.objectives) {
    people.look_at(objective.owner);
    for (const KeyResult& key_result : objective.key_results) people.look_at(key_result.owner);
    for (const Initiative& initiative : objective.initiatives) people.look_at(initiative.owner);
  }
  for (const Kpi& kpi : workspace.kpis) people.look_at(kpi.owner);
}

void unknown_pillar(Report& report) {
  const Workspace& workspace = report.workspace();
  if (!workspace.config.readable) return;
  Declared pillars(report, workspace.config.pillars, "a pillar", "pillars");
  for (const Objective& objective : workspace.objectives) pillars.look_at(objective.pillar);
  for (const Kpi& kpi : workspace.kpis) pillars.look_at(kpi.pillar);
}

/// For a cycle that is none.
std::string how_to_write(const Config& config, std::string_view name) {
  const std::size_t dots = name.find("..");
  const bool of_cycles = dots != std::string_view::npos && cycle_named(config, name.substr(0, dots)) &&
                         cycle_named(config, name.substr(dots + 2));
  if (!of_cycles) {
    return "write it like `2026`, `2026-H1`, `2026-Q2`, `2026-05` or `2026-Q2..2026-Q3`, or declare it in okr.yaml";
  }
  return fmt::format("a range goes from a cycle to a later one of the same length, {} of them at most",
                     model::longest_range);
}

void unknown_cycle(Report& report) {
  const Workspace& workspace = report.workspace();
  if (!workspace.config.readable) return;
  std::vector<std::string_view> declared;
  for (const Cycle& cycle : workspace.config.cycles) declared.push_back(cycle.name);
  for (const Objective& objective : workspace.objectives) {
    if (!objective.cycle || objective.time) continue;
    const std::string& name = objective.cycle->value;
    std::string near(text::nearest(name, declared));
    bool sure = is_surely_meant(name, near, declared);
    if (near.empty()) {
      near = meant_cycle(workspace.config, name);
      sure = !near.empty() && is_calendar_only(name);
    }
    Finding& finding =
        report.at(objective.cycle->span, fmt::format("`{}` is not a cycle", name),
                  near.empty() ? how_to_write(workspace.config, name) : fmt::format("did you mean `{}`?", near));
    if (sure) finding.fix = {{objective.cycle->span, near}};
  }
}

}  // namespace okr::checking
