// Compares the objects of two versions pair by pair, and splits what their scores did.
#include "okr/diff.hpp"

#include <array>
#include <map>

#include "history/file_comparison.hpp"
#include "history/goalposts.hpp"
#include "history/objects_diff.hpp"

namespace okr {

namespace {

using namespace history;

std::optional<Decimal> score_in(const Scores& scores, Ref ref) {
  if (ref.to == Ref::To::objective) return scores.objectives[ref.index].score;
  if (ref.to == Ref::To::key_result) return scores.objectives[ref.index].key_results[ref.key_result].score;
  return std::nullopt;
}

Facts facts_about(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::objective) return facts_of(workspace.objective(ref));
  return ref.to == Ref::To::key_result ? facts_of(workspace.key_result(ref)) : facts_of(workspace.kpi(ref));
}

DifferenceOf what(Ref ref) {
  if (ref.to == Ref::To::objective) return DifferenceOf::objective;
  return ref.to == Ref::To::key_result ? DifferenceOf::key_result : DifferenceOf::kpi;
}

Comparison compare(const Sides& sides, const Pair& pair) {
  if (pair.after.to == Ref::To::objective) return compare_objectives(sides, pair);
  return pair.after.to == Ref::To::key_result ? compare_key_results(sides, pair) : compare_kpis(sides, pair);
}

/// One side has every fact, the other none.
Difference one_sided(Difference head, Facts&& facts, bool added) {
  head.kind = added ? DifferenceKind::added : DifferenceKind::removed;
  for (auto& [name, value] : facts) {
    head.fields.push_back({name, {}, {}});
    (added ? head.fields.back().after : head.fields.back().before) = std::move(value);
  }
  return head;
}

/// A difference for each kind that was found, the first with the score; one for the score alone where nothing was.
void append(const Difference& head, const Comparison::Found& found, std::vector<Difference>& differences) {
  Difference next = head;
  for (const auto& [kind, fields] : found) {
    next.kind = kind;
    next.fields = fields;
    differences.push_back(next);
    next.score.reset();
  }
  if (found.empty() && head.score && head.score->moved()) {
    next.kind = DifferenceKind::score;
    differences.push_back(next);
  }
}

template <class T>
std::map<std::string_view, const T*> by_id(const std::vector<T>& declared) {
  std::map<std::string_view, const T*> index;
  for (const T& each : declared) index.try_emplace(each.id.value, &each);
  return index;
}

/// Compares what okr.yaml declares, by id.
template <class T>
void append_declared(DifferenceOf of, const std::vector<T>& before, const std::vector<T>& after,
                     Comparison (*compare_two)(const T&, const T&), std::vector<Difference>& differences) {
  const auto earlier = by_id(before), later = by_id(after);
  const auto head_of = [&](const T& object) {
    Difference head;
    head.of = of;
    head.id = object.id.value;
    if (object.title) head.title = object.title->value;
    return head;
  };
  for (const T& now : after) {
    const auto was = earlier.find(now.id.value);
    Difference head = head_of(now);
    head.place_after = now.id.span;
    if (was != earlier.end()) {
      head.place_before = was->second->id.span;
      append(head, compare_two(*was->second, now).found(), differences);
    } else {
      differences.push_back(one_sided(std::move(head), facts_of(now), true));
    }
  }
  for (const T& was : before) {
    if (later.contains(was.id.value)) continue;
    Difference head = head_of(was);
    head.place_before = was.id.span;
    differences.push_back(one_sided(std::move(head), facts_of(was), false));
  }
}

Difference head_of(const Sides& sides, const Pair& pair, const Scores& at_old_goalposts) {
  const Workspace& workspace = pair.after ? sides.after.workspace : sides.before.workspace;
  Difference head;
  head.of = what(pair.either());
  head.id = workspace.id(pair.either());
  head.title = workspace.title(pair.either());
  head.before = pair.before;
  head.after = pair.after;
  if (pair.before) head.place_before = sides.before.workspace.place(pair.before);
  if (pair.after) head.place_after = sides.after.workspace.place(pair.after);
  if (head.of == DifferenceOf::kpi) return head;
  head.score.emplace();
  head.score->before = score_in(sides.before.scores, pair.before);
  head.score->after = score_in(sides.after.scores, pair.after);
  if (pair.after) head.score->at_old_goalposts = score_in(at_old_goalposts, pair.before);
  return head;
}

void append_pairs(const Sides& sides, const Scores& at_old_goalposts, std::vector<Difference>& differences) {
  const Workspace& before = sides.before.workspace;
  const Workspace& after = sides.after.workspace;
  const FileComparison files(before, after);
  for (const Pair& pair : pairs_of(before, after, sides.matching)) {
    if (files.is_unknown(pair)) continue;
    const Difference head = head_of(sides, pair, at_old_goalposts);
    if (pair.before && pair.after) {
      append(head, files.is_kept(pair) ? Comparison::Found() : compare(sides, pair).found(), differences);
    } else {
      const bool added = static_cast<bool>(pair.after);
      differences.push_back(one_sided(head, facts_about(added ? after : before, pair.either()), added));
    }
  }
}

}  // namespace

std::optional<Decimal> ScoreDifference::from_progress() const {
  if (!before || !after) return std::nullopt;
  return at_old_goalposts ? *at_old_goalposts - *before : Decimal(0);
}

std::optional<Decimal> ScoreDifference::from_goalposts() const {
  if (!before || !after) return std::nullopt;
  return *after - at_old_goalposts.value_or(*before);
}

std::vector<Difference> diff(const DiffSide& before, const DiffSide& after) {
  const Matching matching = match(before.workspace, after.workspace);
  const Scores at_old_goalposts =
      score(with_later_readings(before.workspace, after.workspace, matching), after.scores.today);
  std::vector<Difference> differences;
  append_pairs({before, after, matching}, at_old_goalposts, differences);
  const Config& earlier = before.workspace.config;
  const Config& later = after.workspace.config;
  if (earlier.readable && later.readable) {
    append_declared(DifferenceOf::team, earlier.teams, later.teams, compare_teams, differences);
    append_declared(DifferenceOf::pillar, earlier.pillars, later.pillars, compare_pillars, differences);
  }
  return differences;
}

std::string_view to_string(DifferenceKind kind) {
  constexpr std::array<std::string_view, 16> names = {"added",          "removed",      "renamed",
                                                      "moved",          "state",        "moved-target",
                                                      "moved-baseline", "moved-weight", "rewritten-check-in",
                                                      "checked-in",     "confidence",   "reworded",
                                                      "aligned",        "unaligned",    "edited",
                                                      "score"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(DifferenceOf of) {
  constexpr std::array<std::string_view, 5> names = {"objective", "key_result", "kpi", "team", "pillar"};
  return names[static_cast<std::size_t>(of)];
}

}  // namespace okr
