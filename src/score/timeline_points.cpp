// Where something stood from day to day.
#include <algorithm>
#include <chrono>

#include "okr/score.hpp"
#include "okr/timeline.hpp"
#include "score/scorer.hpp"

namespace okr {

namespace {

void add(std::vector<Date>& days, const std::vector<CheckIn>& check_ins) {
  for (const CheckIn& check_in : check_ins) {
    if (check_in.value || check_in.score) days.push_back(check_in.date.value);
  }
}

void add(std::vector<Date>& days, const Workspace& workspace, const KeyResult& key_result) {
  add(days, key_result.check_ins);
  if (key_result.kpi.to == Ref::To::kpi) add(days, workspace.kpi(key_result.kpi).check_ins);
  if (key_result.dropped) days.push_back(key_result.dropped->date.value);
  const MeasureFields& fields = key_result.fields;
  if (fields.done && fields.done->value.on) days.push_back(*fields.done->value.on);
  if (!fields.milestones) return;
  for (const Milestone& milestone : fields.milestones->value) {
    if (milestone.done.on) days.push_back(*milestone.done.on);
  }
}

/// A score that comes from supporters may move with any of them, and with theirs.
void add(std::vector<Date>& days, const Workspace& workspace, const Objective& objective) {
  for (const Objective& other : workspace.objectives) {
    if (&other != &objective && objective.score_from == ScoreFrom::key_results) continue;
    for (const KeyResult& key_result : other.key_results) add(days, workspace, key_result);
  }
}

TimelinePoint point_of(const Workspace& workspace, const Scores& scores, const std::vector<Ref>& refs) {
  TimelinePoint point{scores.today, {}, {}};
  std::vector<std::uint32_t> objectives;
  for (const Ref ref : refs) {
    if (ref.to == Ref::To::objective) objectives.push_back(ref.index);
    if (ref.to == Ref::To::kpi) point.value = scores.kpis[ref.index].current;
    if (ref.to != Ref::To::key_result) continue;
    const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
    point.value = score.current;
    point.score = score.score;
  }
  // A draft has a score of its own, though it counts in no mean.
  if (objectives.size() == 1) point.score = scores.objectives[objectives.front()].score;
  if (objectives.size() > 1) point.score = mean_score(workspace, scores, objectives);
  return point;
}

}  // namespace

std::vector<Date> reading_days(const Workspace& workspace, const std::vector<Ref>& refs, Date today) {
  std::vector<Date> days;
  for (const Ref ref : refs) {
    if (ref.to == Ref::To::kpi) add(days, workspace.kpi(ref).check_ins);
    if (ref.to == Ref::To::key_result) add(days, workspace, workspace.key_result(ref));
    if (ref.to == Ref::To::objective) add(days, workspace, workspace.objective(ref));
  }
  std::erase_if(days, [&](Date day) { return day > today; });
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

std::vector<Date> week_ends(Date first, Date last) {
  std::vector<Date> days;
  const std::chrono::weekday weekday(first);
  for (Date day = first + (std::chrono::Sunday - weekday); day < last; day += std::chrono::days(7)) days.push_back(day);
  if (first <= last) days.push_back(last);
  return days;
}

std::vector<TimelinePoint> timeline_points(const Workspace& workspace, const std::vector<Ref>& refs,
                                           const std::vector<Date>& days) {
  std::vector<std::uint32_t> objectives;
  for (const Ref ref : refs) {
    if (ref.to == Ref::To::objective || ref.to == Ref::To::key_result) objectives.push_back(ref.index);
  }
  const scoring::Scorer scorer(workspace, objectives);
  std::vector<TimelinePoint> points;
  for (const Date day : days) points.push_back(point_of(workspace, scorer.on(day), refs));
  return points;
}

}  // namespace okr
