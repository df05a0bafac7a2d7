// The selected objectives by cycle and team, and what needs a word.
#include "render/dashboard.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "render/words.hpp"

namespace okr::render {
namespace {

/// The teams' ids, each after its parent, children in the order of the file.
std::vector<std::string> teams_as_tree(const Config& config) {
  std::vector<std::vector<std::size_t>> children(config.teams.size() + 1);
  for (std::size_t i = config.teams.size(); i-- > 0;) {
    children[config.teams[i].parent_index.value_or(static_cast<std::uint32_t>(config.teams.size()))].push_back(i);
  }
  std::vector<std::string> order;
  for (std::vector<std::size_t> open = children.back(); !open.empty();) {
    const std::size_t team = open.back();
    open.pop_back();
    order.push_back(config.teams[team].id.value);
    open.insert(open.end(), children[team].begin(), children[team].end());
  }
  return order;
}

std::string team_of(const Objective& objective) { return objective.team ? objective.team->value : ""; }

using CycleAndTeam = std::pair<std::string, std::string>;

/// All objectives of a team in a cycle, by number; one whose cycle is a range belongs to each of its parts.
std::map<CycleAndTeam, std::vector<std::uint32_t>> by_cycle_and_team(const Workspace& workspace) {
  std::map<CycleAndTeam, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < workspace.objectives.size(); ++i) {
    const Objective& objective = workspace.objectives[i];
    if (!objective.time) continue;
    groups[{objective.time->name, team_of(objective)}].push_back(i);
    for (const std::string& part : objective.time->parts) groups[{part, team_of(objective)}].push_back(i);
  }
  return groups;
}

/// Running cycles first, the soonest to end leading; then those that ended, then those to come.
auto order_of(const Cycle& cycle, Date today) { return std::tuple(!cycle.contains(today), cycle.last, cycle.name); }

const Cycle& part_of(const Objective& objective, const std::vector<Cycle>& running) {
  const auto found = std::find_if(running.begin(), running.end(),
                                  [&](const Cycle& cycle) { return objective.time->belongs_to(cycle.name); });
  return found == running.end() ? *objective.time : *found;
}

class CycleParts {
 public:
  CycleParts(const Workspace& workspace, Date today)
      : workspace_(workspace), running_(running_cycles(workspace, today)), today_(today) {
    std::sort(running_.begin(), running_.end(),
              [&](const Cycle& a, const Cycle& b) { return order_of(a, today) < order_of(b, today); });
    for (const std::string& team : teams_as_tree(workspace.config)) rank_.emplace(team, rank_.size());
  }

  void add(const Selection::Item& item) {
    const Objective& objective = workspace_.objectives[item.objective];
    if (!objective.time) return;
    const Cycle& cycle = part_of(objective, running_);
    Part& part = parts_.try_emplace(order_of(cycle, today_), Part{cycle, {}, {}}).first->second;
    if (!objective.counts()) {
      part.apart.push_back(item);
      return;
    }
    const auto declared = rank_.find(team_of(objective));
    const std::size_t rank = declared == rank_.end() ? rank_.size() : declared->second;
    part.teams[{rank, team_of(objective)}].push_back(item);
  }

  std::vector<CyclePart> result(const Scores& scores) const {
    const auto groups = by_cycle_and_team(workspace_);
    std::vector<CyclePart> cycles;
    for (const auto& [order, part] : parts_) {
      CyclePart& cycle = cycles.emplace_back(CyclePart{part.cycle, {}, part.apart});
      for (const auto& [key, items] : part.teams) {
        const std::string& team = key.second;
        const auto mean = mean_score(workspace_, scores, groups.at({part.cycle.name, team}));
        cycle.teams.push_back({team, mean, items});
      }
    }
    return cycles;
  }

 private:
  using TeamKey = std::pair<std::size_t, std::string>;  // the place in the tree, undeclared teams behind it by name
  struct Part {
    Cycle cycle;
    std::map<TeamKey, std::vector<Selection::Item>> teams;
    std::vector<Selection::Item> apart;
  };

  const Workspace& workspace_;
  std::vector<Cycle> running_;
  Date today_;
  std::map<std::string, std::size_t> rank_;
  std::map<decltype(order_of(Cycle{}, Date{})), Part> parts_;
};

void count(Attention& attention, const KeyResultScore& score) {
  attention.at_risk += score.status == Status::at_risk ? 1 : 0;
  attention.behind += score.status == Status::behind ? 1 : 0;
  attention.stale += score.stale ? 1 : 0;
  attention.split += score.status && score.spread >= wide_spread ? 1 : 0;
}

}  // namespace

bool needs_word(const KeyResultScore& score) {
  return score.status == Status::at_risk || score.status == Status::behind || score.stale ||
         (score.status && score.spread >= wide_spread);
}

std::vector<std::string> Attention::words() const {
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, what));
  };
  add(at_risk, "at risk");
  add(behind, "behind");
  add(stale, "stale");
  add(split, "with votes far apart");
  add(unhealthy_kpis, unhealthy_kpis == 1 ? "KPI outside its range" : "KPIs outside their range");
  return parts;
}

Decimal share_passed(const Cycle& cycle, Date today) {
  if (today >= cycle.last) return 1;
  if (today <= cycle.first) return 0;
  return Decimal(days_between(cycle.first, today)) / Decimal(days_between(cycle.first, cycle.last));
}

std::string time_words(const Cycle& cycle, Date today) {
  const auto days = [](Date from, Date to) { return counted(static_cast<std::size_t>(days_between(from, to)), "day"); };
  if (today < cycle.first) return fmt::format("begins in {}", days(today, cycle.first));
  if (today > cycle.last) return fmt::format("ended {} ago", days(cycle.last, today));
  if (today == cycle.last) return "its last day";
  return fmt::format("{} left, {}% of its time passed", days(today, cycle.last),
                     (share_passed(cycle, today) * 100).to_fixed(0));
}

Dashboard dashboard(const Workspace& workspace, const Scores& scores, const Selection& selection) {
  Dashboard result;
  CycleParts parts(workspace, scores.today);
  for (const auto& item : selection.objectives) {
    parts.add(item);
    for (const auto index : item.key_results) {
      count(result.attention, scores.objectives[item.objective].key_results[index]);
    }
  }
  for (const auto index : selection.kpis) {
    result.attention.unhealthy_kpis += scores.kpis[index].healthy == false ? 1 : 0;
  }
  result.cycles = parts.result(scores);
  return result;
}

}  // namespace okr::render
