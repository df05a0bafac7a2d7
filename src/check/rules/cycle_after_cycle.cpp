// What a team does in one cycle and again in the next: the same title, a full score.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

namespace okr::checking {

namespace {

/// About how many months a cycle has: a quarter comes before a quarter, not before a year.
int months_of(const Cycle& cycle) { return (days_between(cycle.first, cycle.last) + 15) / 30; }

/// The first or the last part of a range; any other cycle itself.
Cycle first_part(const Config& config, const Cycle& cycle) {
  return cycle.parts.empty() ? cycle : cycle_named(config, cycle.parts.front()).value_or(cycle);
}
Cycle last_part(const Config& config, const Cycle& cycle) {
  return cycle.parts.empty() ? cycle : cycle_named(config, cycle.parts.back()).value_or(cycle);
}

std::string_view team_of(const Objective& objective) {
  return objective.team ? std::string_view(objective.team->value) : std::string_view();
}

/// Titles are the same whatever their case and spaces.
std::string plain(std::string_view title) {
  std::string result;
  for (const char c : text::fold(title)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank) result += c;
    if (blank && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

bool is_carried_to(const Workspace& workspace, const Objective& before, const Objective& after) {
  const auto& carried = before.carried_to;
  return was_unread(before, "carried_to") || std::any_of(carried.begin(), carried.end(), [&](const Reference& to) {
           return !to.ref || (to.ref.to == Ref::To::objective && &workspace.objective(to.ref) == &after);
         });
}

/// What the aspirational objectives of one team in one cycle came to. One of a range counts where it ends.
struct Season {
  Cycle cycle;
  const Objective* last = nullptr;    ///< the last one in the files
  const Objective* active = nullptr;  ///< the first that is not closed yet
  bool full = true;                   ///< all are closed, at 1
};

/// By team, kind of cycle and first day, so that those that follow each other stand side by side.
using Seasons = std::map<std::tuple<std::string_view, int, Date>, Season>;

Seasons seasons_of(const Report& report) {
  const Workspace& workspace = report.workspace();
  Seasons seasons;
  for (std::size_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    if (!objective.counts() || objective.kind_or_aspirational() != Kind::aspirational || !objective.time) continue;
    const Cycle cycle = last_part(workspace.config, *objective.time);
    Season& season = seasons[{team_of(objective), months_of(cycle), cycle.first}];
    season.cycle = cycle;
    season.last = &objective;
    if (season.active == nullptr && is_active(objective)) season.active = &objective;
    const bool full = objective.is(State::closed) && report.facts().scores.objectives[o].score == Decimal(1);
    season.full = season.full && full && !was_unread(objective, "kind");
  }
  return seasons;
}

void report_full(Report& report, std::string_view team, const Season& before, const Season& last,
                 const Objective& place) {
  Finding& finding = report.at(place.id.span,
                               fmt::format("all aspirational objectives {}closed at 1 in {} and in {}",
                                           team.empty() ? std::string() : fmt::format("of team `{}` ", team),
                                           before.cycle.name, last.cycle.name),
                               "aim higher with the next ones: of a stretch, 0.7 is a success");
  for (const Season* season : {&before, &last}) {
    if (season->last == &place) continue;
    finding.notes.push_back(
        {season->last->id.span, fmt::format("`{}` of {}", season->last->id.value, season->cycle.name)});
  }
}

}  // namespace

void repeated_objective(Report& report) {
  const Workspace& workspace = report.workspace();
  const auto key_of = [](const Objective& objective, int months, Date last_day) {
    return fmt::format("{}\n{}\n{}\n{}", team_of(objective), months, to_string(last_day), plain(objective.title.value));
  };
  const auto may_repeat = [](const Objective& objective) {
    return is_active(objective) && objective.time && !was_unread(objective, "team");
  };
  std::set<Date> ends;  // on which a cycle would be the one before
  for (const Objective& objective : workspace.objectives) {
    if (may_repeat(objective)) ends.insert(objective.time->first - std::chrono::days(1));
  }
  std::unordered_map<std::string, std::vector<const Objective*>> adopted;
  for (const Objective& objective : workspace.objectives) {
    if (!objective.time || objective.is(State::draft) || objective.is(State::proposed)) continue;
    if (objective.title.value.empty() || !ends.contains(objective.time->last)) continue;
    const Cycle cycle = last_part(workspace.config, *objective.time);
    adopted[key_of(objective, months_of(cycle), cycle.last)].push_back(&objective);
  }
  for (const Objective& objective : workspace.objectives) {
    if (!may_repeat(objective)) continue;
    const Cycle cycle = first_part(workspace.config, *objective.time);
    const auto found = adopted.find(key_of(objective, months_of(cycle), cycle.first - std::chrono::days(1)));
    if (found == adopted.end()) continue;
    const auto same = std::find_if(found->second.begin(), found->second.end(), [&](const Objective* before) {
      return before != &objective && !is_carried_to(workspace, *before, objective);
    });
    if (same == found->second.end()) continue;
    const std::string& before = (*same)->time->name;
    Finding& finding =
        report.at(objective.title.span,
                  fmt::format("`{}` repeats an objective of {}, the cycle before", objective.title.value, before),
                  fmt::format("if it goes on, add `carried_to: {}` there; else say what is new", objective.id.value));
    finding.notes.push_back({(*same)->id.span, fmt::format("`{}` of {}", (*same)->id.value, before)});
  }
}

void always_full_score(Report& report) {
  const Seasons seasons = seasons_of(report);
  const auto same_kind = [](const auto& a, const auto& b) {
    return std::get<0>(a->first) == std::get<0>(b->first) && std::get<1>(a->first) == std::get<1>(b->first);
  };
  for (auto season = seasons.begin(); season != seasons.end(); ++season) {
    if (!season->second.full || season == seasons.begin()) continue;
    const auto before = std::prev(season);
    const bool running = same_kind(before, season) && before->second.full &&
                         before->second.cycle.last + std::chrono::days(1) == season->second.cycle.first;
    const auto next = std::next(season);
    const bool goes_on = next != seasons.end() && same_kind(season, next);
    // Once a later cycle is closed too, that one tells.
    if (!running || (goes_on && next->second.active == nullptr)) continue;
    report_full(report, std::get<0>(season->first), before->second, season->second,
                goes_on ? *next->second.active : *season->second.last);
  }
}

}  // namespace okr::checking
