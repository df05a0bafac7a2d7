// Differences by team, objective and object.
#include "render/diff_parts.hpp"

#include <algorithm>
#include <map>

#include "model/title.hpp"
#include "render/diff_values.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

constexpr int longest_title = 200;  // columns

/// The differences of one object stand together.
bool same_object(const Difference& a, const Difference& b) {
  return a.of == b.of && a.before == b.before && a.after == b.after && a.id == b.id;
}

/// Gathers objectives under their teams.
class Parts {
 public:
  Parts(const DiffReport& report, const Glyphs& signs)
      : before_(report.before.workspace), after_(report.after.workspace), signs_(signs) {}

  void add(std::span<const Difference> differences) {
    const Difference& first = differences.front();
    DiffObject object{brief(first.title.empty() ? first.id : first.title, longest_title, signs_), first.before,
                      first.after, differences};
    const DifferenceOf of = first.of;
    if (of == DifferenceOf::objective) {
      open(object);
    } else if (of == DifferenceOf::key_result) {
      open_objective_of(object);
      objectives_.back().key_results.push_back(std::move(object));
    } else {
      (of == DifferenceOf::kpi ? parts_.kpis : parts_.declared).push_back(std::move(object));
    }
  }

  DiffParts take() {
    std::map<std::string, std::size_t, std::less<>> ranks;
    for (const Team& team : after_.config.teams) ranks.emplace(team.id.value, ranks.size());
    const auto team_of = [&](const DiffObjective& part) {
      const std::optional<Text>& team = said(part.objective).team;
      return team ? team->value : std::string();
    };
    for (const DiffObjective& part : objectives_) ranks.emplace(team_of(part), ranks.size());
    std::map<std::size_t, DiffTeam> teams;
    for (DiffObjective& part : objectives_) {
      const std::string team = team_of(part);
      DiffTeam& into = teams[ranks.at(team)];
      into.name = team.empty() ? "No team" : team_words(after_.config, team);
      into.objectives.push_back(std::move(part));
    }
    for (auto& [rank, team] : teams) parts_.teams.push_back(std::move(team));
    return std::move(parts_);
  }

 private:
  const Objective& said(const DiffObject& object) const {
    return object.after ? after_.objective(object.after) : before_.objective(object.before);
  }

  void open(DiffObject object) {
    const std::optional<Text>& cycle = said(object).cycle;
    objectives_.push_back({std::move(object), cycle ? cycle->value : "", {}});
  }

  /// A key result stands under its later objective, one that is gone under what its objective has become.
  void open_objective_of(const DiffObject& key_result) {
    DiffObject parent;
    if (key_result.after) {
      parent.after = {Ref::To::objective, key_result.after.index, 0};
    } else {
      parent.before = {Ref::To::objective, key_result.before.index, 0};
      const Ref now = after_.find(before_.objective(parent.before).id.value);
      if (now.to == Ref::To::objective) parent.after = now;
    }
    const auto is_parent = [&](const DiffObject& open) {
      return (parent.after && open.after == parent.after) || (parent.before && open.before == parent.before);
    };
    if (!objectives_.empty() && is_parent(objectives_.back().objective)) return;
    parent.title = brief(title_of(said(parent)), longest_title, signs_);
    open(std::move(parent));
  }

  const Workspace& before_;
  const Workspace& after_;
  const Glyphs& signs_;
  std::vector<DiffObjective> objectives_;
  DiffParts parts_;
};

}  // namespace

const ScoreDifference* DiffObject::score() const {
  if (differences.empty() || !differences.front().score || !differences.front().score->moved()) return nullptr;
  return &*differences.front().score;
}

DiffParts diff_parts(const DiffReport& report, const Glyphs& signs) {
  Parts parts(report, signs);
  for (std::span<const Difference> rest = report.differences; !rest.empty();) {
    const Difference& first = rest.front();
    const auto end = std::ranges::find_if_not(rest, [&](const Difference& next) { return same_object(first, next); });
    const auto count = static_cast<std::size_t>(end - rest.begin());
    parts.add(rest.first(count));
    rest = rest.subspan(count);
  }
  return parts.take();
}

}  // namespace okr::render
