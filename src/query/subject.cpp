// Collects what a query asks about.
#include "query/subject.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace okr::query {
namespace {

std::string_view view(Maybe<Text> text) { return text ? std::string_view(text->value) : ""; }
std::string_view view(const Text* text) { return text != nullptr ? std::string_view(text->value) : ""; }
std::string_view view(const std::optional<Status>& status) { return status ? to_string(*status) : ""; }

std::optional<Decimal> age(const std::optional<Date>& last_reading, Date today) {
  return last_reading ? std::optional(Decimal(days_between(*last_reading, today))) : std::nullopt;
}

/// Only what is to be kept up to date grows old.
std::optional<Decimal> age(const Objective& objective, const KeyResultScore& score, Date today) {
  return objective.is(State::active) && !score.dropped ? age(score.last_check_in, today) : std::nullopt;
}

Subject subject_of(const Objective& objective) {
  Subject subject;
  subject.team = view(objective.team);
  subject.owner = view(objective.owner);
  subject.pillar = view(objective.pillar);
  subject.state = to_string(objective.state_or_active());
  subject.kind = to_string(objective.kind_or_aspirational());
  subject.cycle = view(objective.cycle);
  subject.time = objective.time ? &*objective.time : nullptr;
  for (const Text& tag : objective.tags) subject.tags.push_back(tag.value);
  subject.titles = {text::fold(objective.title.value)};
  return subject;
}

Subject subject_of(const Objective& objective, const ObjectiveScore& score, Date today) {
  Subject subject = subject_of(objective);
  subject.status = view(score.status);
  subject.score = score.score;
  subject.confidence = score.confidence;
  for (const KeyResultScore& key_result : score.key_results) {
    subject.stale = subject.stale || key_result.stale;
    subject.age = std::max(subject.age, age(objective, key_result, today));
  }
  return subject;
}

Subject subject_of(const Objective& objective, const KeyResult& key_result, const KeyResultScore& score, Date today) {
  Subject subject = subject_of(objective);
  subject.part_of = objective.id.value;
  subject.owner = view(owner_of(objective, key_result));
  for (const Text& tag : key_result.tags) subject.tags.push_back(tag.value);
  subject.titles.push_back(text::fold(key_result.title.value));
  subject.status = view(score.status);
  subject.score = score.score;
  subject.confidence = score.confidence;
  subject.stale = score.stale;
  subject.age = age(objective, score, today);
  return subject;
}

Subject subject_of(const Config& config, const Kpi& kpi, const KpiScore& score, Date today) {
  constexpr int usual_days = 31;
  Subject subject;
  subject.team = view(kpi.team);
  subject.owner = view(kpi.owner);
  subject.pillar = view(kpi.pillar);
  subject.titles = {text::fold(kpi.title.value)};
  subject.age = age(score.last_check_in, today);
  subject.stale = subject.age && *subject.age > kpi.check_in_every.value_or(config.check_in_every.value_or(usual_days));
  return subject;
}

}  // namespace

Subject subject_of(const Workspace& workspace, const Scores& scores, Ref ref) {
  Subject subject;
  if (ref.to == Ref::To::kpi) {
    subject = subject_of(workspace.config, workspace.kpi(ref), scores.kpis[ref.index], scores.today);
  } else {
    const Objective& objective = workspace.objective(ref);
    const ObjectiveScore& score = scores.objectives[ref.index];
    subject = ref.to == Ref::To::objective
                  ? subject_of(objective, score, scores.today)
                  : subject_of(objective, workspace.key_result(ref), score.key_results[ref.key_result], scores.today);
  }
  subject.id = workspace.id(ref);
  return subject;
}

}  // namespace okr::query
