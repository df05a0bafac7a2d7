// Workspaces as values in a few words, and scores as text, so that a test reads as a table.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::test {

inline Date day(std::string_view text) { return parse_date(text).value(); }
inline Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

template <class T>
Located<T> at(T value) {
  return {std::move(value), {}};
}

inline std::string text(const std::optional<Decimal>& value) { return value ? value->to_string() : "none"; }
inline std::string text(const std::optional<Date>& date) { return date ? to_string(*date) : "none"; }
template <class T>
requires std::is_enum_v<T> std::string text(const std::optional<T>& value) {
  return value ? std::string(to_string(*value)) : "none";
}

inline Quantity quantity(std::string_view amount, Unit unit = {}) { return {number(amount), std::move(unit)}; }

inline CheckIn check_in(std::string_view date) {
  CheckIn result;
  result.date = at(day(date));
  return result;
}
inline CheckIn value(std::string_view date, std::string_view amount, Unit unit = {}) {
  CheckIn result = check_in(date);
  result.value = at(quantity(amount, std::move(unit)));
  return result;
}
inline CheckIn judged(std::string_view date, std::string_view score) {
  CheckIn result = check_in(date);
  result.score = at(number(score));
  return result;
}
inline CheckIn votes(std::string_view date, std::initializer_list<std::string_view> confidences) {
  CheckIn result = check_in(date);
  for (const auto confidence : confidences) result.votes.push_back({"", number(confidence)});
  return result;
}

inline KeyResult key_result(MeasureKind kind, std::vector<CheckIn> check_ins = {}) {
  KeyResult result;
  result.measure.kind = kind;
  result.check_ins = std::move(check_ins);
  return result;
}
inline KeyResult metric(std::string_view baseline, std::string_view target, std::vector<CheckIn> check_ins = {}) {
  KeyResult result = key_result(MeasureKind::metric, std::move(check_ins));
  result.measure.baseline = number(baseline);
  result.measure.target = number(target);
  result.measure.falling = *result.measure.target < *result.measure.baseline;
  return result;
}
/// A target without a baseline.
inline KeyResult reach(std::string_view target, std::vector<CheckIn> check_ins = {}) {
  KeyResult result = key_result(MeasureKind::metric, std::move(check_ins));
  result.measure.target = number(target);
  return result;
}
inline KeyResult at_most(std::string_view max, std::vector<CheckIn> check_ins = {}) {
  KeyResult result = key_result(MeasureKind::limit, std::move(check_ins));
  result.measure.max = number(max);
  return result;
}
inline KeyResult yes_or_no(Done done) {
  KeyResult result = key_result(MeasureKind::done);
  result.fields.done = at(done);
  return result;
}
inline KeyResult milestones(std::initializer_list<std::pair<Done, std::string_view>> done_and_weight) {
  KeyResult result = key_result(MeasureKind::milestones);
  result.fields.milestones.emplace();
  for (const auto& [done, weight] : done_and_weight) {
    Milestone milestone{{}, done, {}};
    if (!weight.empty()) milestone.weight = at(number(weight));
    result.fields.milestones->value.push_back(milestone);
  }
  return result;
}
inline KeyResult measured_by(std::uint32_t kpi, std::string_view baseline, std::string_view target, Unit unit = {},
                             std::vector<CheckIn> check_ins = {}) {
  KeyResult result = metric(baseline, target, std::move(check_ins));
  result.measure.kind = MeasureKind::kpi;
  result.measure.unit = std::move(unit);
  result.kpi = {Ref::To::kpi, kpi, 0};
  return result;
}
inline KeyResult weighing(std::string_view weight, KeyResult result) {
  result.weight = at(number(weight));
  return result;
}
inline KeyResult due(std::string_view date, KeyResult result) {
  result.due = at(day(date));
  return result;
}
inline KeyResult dropped(std::string_view date, KeyResult result) {
  result.dropped = Dropped{{}, at(day(date)), {}};
  return result;
}
inline KeyResult guarded_by(std::uint32_t kpi, KeyResult result) {
  result.guardrails.push_back({{}, {Ref::To::kpi, kpi, 0}});
  return result;
}

inline Cycle quarter() { return {"2026-Q2", day("2026-04-01"), day("2026-06-30"), {}}; }

/// An active, aspirational objective of 2026-Q2.
inline Objective objective(std::vector<KeyResult> key_results) {
  Objective result;
  result.time = quarter();
  result.key_results = std::move(key_results);
  return result;
}
inline Objective in_state(State state, Objective result) {
  result.state = at(state);
  return result;
}
inline Objective closed(std::string_view reviewed, Objective result) {
  result.review = Review{{}, at(day(reviewed)), {}, {}};
  return in_state(State::closed, std::move(result));
}
inline Objective committed(Objective result) {
  result.kind = at(Kind::committed);
  return result;
}
inline Objective supporting(std::initializer_list<Ref> refs, Objective result) {
  for (const Ref ref : refs) result.supports.push_back({{}, ref});
  return result;
}
inline Ref to_objective(std::uint32_t index) { return {Ref::To::objective, index, 0}; }
inline Ref to_key_result(std::uint32_t index, std::uint32_t key_result) {
  return {Ref::To::key_result, index, key_result};
}
inline Objective scored_from(ScoreFrom from, Objective result) {
  result.score_from = from;
  return result;
}

inline Kpi kpi(std::vector<CheckIn> check_ins, Unit unit = {}) {
  Kpi result;
  result.unit = std::move(unit);
  result.check_ins = std::move(check_ins);
  return result;
}
inline Kpi between(std::optional<Quantity> min, std::optional<Quantity> max, Kpi result) {
  if (min) result.min = at(*min);
  if (max) result.max = at(*max);
  return result;
}

inline Workspace workspace(std::vector<Objective> objectives, std::vector<Kpi> kpis = {}) {
  Workspace result;
  result.objectives = std::move(objectives);
  result.kpis = std::move(kpis);
  return result;
}

/// The scores of one objective in a workspace of its own.
inline ObjectiveScore scored(Objective of, std::string_view today = "2026-05-15", std::vector<Kpi> kpis = {}) {
  return score(workspace({std::move(of)}, std::move(kpis)), day(today)).objectives.front();
}
/// The scores of one key result in a workspace of its own.
inline KeyResultScore scored(KeyResult of, std::string_view today = "2026-05-15", std::vector<Kpi> kpis = {}) {
  return scored(objective({std::move(of)}), today, std::move(kpis)).key_results.front();
}

}  // namespace okr::test
