// Score, pace and status of one key result.
#include "score/key_result.hpp"

#include <algorithm>

#include "score/pace.hpp"
#include "score/progress.hpp"

namespace okr::scoring {
namespace {

/// A key result with what its own fields don't say: its objective, its values (a KPI's or its own) and the day.
struct Subject {
  const Objective& objective;
  const KeyResult& key_result;
  const Readings& readings;
  bool from_kpi;
  Date day;

  Decimal line() const { return success_line(objective.kind_or_aspirational()); }
};

/// The latest reading that stands in no check-in of the key result: the KPI's, or the day on which something was done.
std::optional<Date> last_day_elsewhere(const Subject& subject) {
  if (subject.from_kpi) return last_reading_day(subject.readings, subject.day);
  return last_day_done(subject.key_result, subject.day);
}

/// The judgement that holds: a later value ends one, as it knows more. Where there is nothing to measure by a value
/// tells nothing, and the judgement stands.
std::optional<Decimal> judgement(const Subject& subject) {
  const Measure& measure = subject.key_result.measure;
  const bool measured = measure.kind != MeasureKind::none && measure.kind != MeasureKind::judged;
  const bool own_values = measured && !subject.from_kpi;
  const CheckIn* reading = latest(subject.key_result.check_ins, subject.day, [&](const CheckIn& check_in) {
    return check_in.score || (own_values && check_in.value && convert(check_in.value->value, measure.unit));
  });
  if (!reading || !reading->score || last_day_elsewhere(subject) > reading->date.value) return std::nullopt;
  return reading->score->value;
}

void add_score(KeyResultScore& result, const Subject& subject) {
  const std::optional<Decimal> judged = judgement(subject);
  const std::optional<Decimal> arithmetic = progress_on(subject.key_result, subject.readings, subject.day);
  result.current = amount_on(subject.readings, subject.day, subject.key_result.measure.unit);
  if (arithmetic) result.computed = clamp(*arithmetic, 0, 1);
  result.judged = judged.has_value();
  result.progress = judged ? judged : arithmetic;
  result.score = judged ? OptionalDecimal(judged) : result.computed;
}

void add_confidence(KeyResultScore& result, const Subject& subject) {
  const CheckIn* voted = latest(subject.key_result.check_ins, subject.day,
                                [](const CheckIn& check_in) { return !check_in.votes.empty(); });
  if (!voted) return;
  result.votes = voted->votes;
  Decimal sum;
  for (const Vote& vote : voted->votes) sum += vote.confidence;
  result.confidence = sum / Decimal(static_cast<int>(voted->votes.size()));
  const auto [lowest, highest] = std::ranges::minmax(voted->votes, {}, &Vote::confidence);
  result.spread = Decimal(highest.confidence) - lowest.confidence;
}

/// Not yet met, where nothing lies between met and not met: such a measure has no pace, for all of the way may be made
/// on the last day.
bool is_unmet(const KeyResultScore& result, const Subject& subject) {
  return subject.key_result.measure.all_or_nothing() && !result.judged && result.score != Decimal(1);
}

bool is_measured_limit(const KeyResultScore& result, const Subject& subject) {
  return subject.key_result.measure.kind == MeasureKind::limit && !result.judged;
}

/// A limit is to be kept from the first day: it expects its line throughout. A judgement has pace like a metric,
/// whatever it judges.
void add_pace(KeyResultScore& result, const Subject& subject) {
  result.elapsed = elapsed_on(subject.objective, subject.key_result, subject.day);
  if (is_measured_limit(result, subject)) {
    result.expected = subject.line();
  } else if (result.elapsed && !is_unmet(result, subject)) {
    result.expected = *result.elapsed * subject.line();
  }
  if (result.expected && result.progress) result.gap = *result.expected - clamp(*result.progress, -1, 1);
}

std::vector<Ref> broken_guardrails(const Workspace& workspace, const std::vector<Readings>& kpis,
                                   const Subject& subject) {
  std::vector<Ref> broken;
  for (const Reference& guardrail : subject.key_result.guardrails) {
    if (guardrail.ref.to != Ref::To::kpi) continue;
    const auto healthy = is_healthy(workspace.kpi(guardrail.ref), kpis[guardrail.ref.index], subject.day);
    if (healthy == false) broken.push_back(guardrail.ref);
  }
  return broken;
}

std::optional<Status> status_of(const KeyResultScore& result, const Subject& subject) {
  if (!subject.objective.counts() || result.dropped) return std::nullopt;
  if (subject.objective.is(State::closed)) return verdict(result.score, subject.line());
  if (is_upcoming(subject.objective, subject.day)) return Status::upcoming;
  const std::optional<Date> last_day = last_day_of(subject.objective, subject.key_result);
  const bool missed = result.score && is_unmet(result, subject) && last_day && subject.day >= *last_day;
  if (missed || !result.broken_guardrails.empty()) return Status::at_risk;
  const std::optional<Status> told = status_by(result.gap, result.confidence, subject.line());
  const bool outside =
      is_measured_limit(result, subject) && result.current && !is_within(subject.key_result.measure, *result.current);
  if (outside) return std::max(told.value_or(Status::behind), Status::behind);
  return told.value_or(Status::no_data);
}

void add_last_check_in(KeyResultScore& result, const Subject& subject, const Config& config) {
  const Objective& objective = subject.objective;
  const KeyResult& key_result = subject.key_result;
  result.last_check_in = last_day_elsewhere(subject);
  const CheckIn* last = latest(key_result.check_ins, subject.day, [](const CheckIn&) { return true; });
  if (last) result.last_check_in = std::max(result.last_check_in, std::optional(last->date.value));
  const bool running = objective.is(State::active) && objective.time && objective.time->contains(subject.day) &&
                       !(key_result.due && key_result.due->value < subject.day);
  result.stale = running && !result.dropped && !is_done(key_result, subject.day) && result.last_check_in &&
                 days_between(*result.last_check_in, subject.day) > check_in_every(config, objective);
}

}  // namespace

KeyResultScore score_key_result(const Workspace& workspace, const std::vector<Readings>& kpis,
                                const Objective& objective, const KeyResult& key_result, Date today) {
  const bool from_kpi = key_result.kpi.to == Ref::To::kpi;
  const Readings own = readings_of(key_result);
  const Readings& readings = from_kpi ? kpis[key_result.kpi.index] : own;
  const Subject subject{objective, key_result, readings, from_kpi, day_that_counts(objective, today)};
  KeyResultScore result;
  result.dropped = key_result.is_dropped(today);
  add_score(result, subject);
  add_confidence(result, subject);
  add_pace(result, subject);
  result.broken_guardrails = broken_guardrails(workspace, kpis, subject);
  result.status = status_of(result, subject);
  add_last_check_in(result, subject, workspace.config);
  return result;
}

}  // namespace okr::scoring
