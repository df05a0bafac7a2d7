// The steps from what is written about a key result to its score and status.
#include <algorithm>
#include <fmt/format.h>

#include "measure/resolve.hpp"
#include "render/explain.hpp"
#include "render/explain_readings.hpp"
#include "render/sheet.hpp"
#include "render/words.hpp"
#include "score/pace.hpp"
#include "score/progress.hpp"

namespace okr::render {
namespace {

/// Where a number of the measure is written: its field, else the sentence.
template <class Field>
Span place_of(const Field& field, const KeyResult& key_result) {
  return field ? field->span : key_result.title.span;
}

Step measure_step(const KeyResult& key_result) {
  const std::string kind(to_string(key_result.measure.kind));
  if (kind.empty()) return {"measure", {}, "none: " + read_sentence(key_result.title.value).why, key_result.title.span};
  const bool said = measure::kind_of(key_result.fields) == MeasureKind::none;
  return {"measure", kind, fmt::format("{}, read from {}", kind, said ? "the sentence" : "the fields"),
          said ? key_result.title.span : key_result.span};
}

void add_bound(Steps& steps, std::string_view name, const std::optional<Decimal>& value, Said<Quantity> field,
               const KeyResult& key_result) {
  if (!value) return;
  const Unit& unit = key_result.measure.unit;
  steps.push_back({name, *value, amount(*value, unit), place_of(field, key_result), unit});
}

void add_target(Steps& steps, const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  if (!measure.change) return add_bound(steps, "target", measure.target, key_result.fields.target, key_result);
  const std::string change = to_string(*measure.change);
  const Span place = place_of(key_result.fields.change, key_result);
  steps.push_back({"change", change, change, place});
  if (measure.target) {
    steps.push_back({"target",
                     *measure.target,
                     fmt::format("{}, the baseline changed by {}", amount(*measure.target, measure.unit), change),
                     {},
                     measure.unit});
  }
}

void add_milestones(Steps& steps, const KeyResult& key_result, Date day) {
  if (!key_result.fields.milestones) return;
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    const Decimal weight = milestone.weight ? milestone.weight->value : Decimal(1);
    steps.push_back({"milestone", weight,
                     fmt::format("weight {}, {}: {}", weight.to_string(), milestone.done.by(day) ? "done" : "not done",
                                 milestone.title.value),
                     milestone.weight ? milestone.weight->span : milestone.title.span});
  }
}

void add_measure(Steps& steps, const KeyResult& key_result, Date day) {
  const Measure& measure = key_result.measure;
  const MeasureFields& fields = key_result.fields;
  steps.push_back(measure_step(key_result));
  if (measure.is_metric()) {
    add_bound(steps, "baseline", measure.baseline, fields.baseline, key_result);
    add_target(steps, key_result);
  }
  add_bound(steps, "min", measure.min, fields.min, key_result);
  add_bound(steps, "max", measure.max, fields.max, key_result);
  if (measure.kind == MeasureKind::milestones) add_milestones(steps, key_result, day);
  if (measure.kind == MeasureKind::done && fields.done) {
    const bool done = fields.done->value.by(day);
    steps.push_back({"done", Decimal(done ? 1 : 0), done ? "yes" : "not yet", fields.done->span});
  }
}

/// The arithmetic, the judgement that stands over it, and the score that is left.
void add_score(Steps& steps, const Workspace& workspace, Ref ref, const KeyResultScore& score, Date day,
               const Glyphs& glyphs) {
  const KeyResult& key_result = workspace.key_result(ref);
  const auto progress = scoring::progress_on(key_result, readings_that_count(workspace, key_result), day);
  if (progress) {
    const std::string formula = arithmetic(key_result, score, workspace.config, day, glyphs);
    steps.push_back({"progress", *progress, formula.empty() ? progress->to_string() : formula, {}});
  }
  if (score.judged) {
    const CheckIn* judged =
        scoring::latest(key_result.check_ins, day, [](const CheckIn& check_in) { return check_in.score.has_value(); });
    steps.push_back({"judged", *score.score,
                     fmt::format("~{} on {}{}", score.score->to_string(), to_string(judged->date.value),
                                 progress ? ", stands over the arithmetic" : ""),
                     judged->score->span});
  }
  std::string words = score_words(score.score, score.judged, workspace.config, glyphs);
  if (!score.score) words += ", no reading yet is no score";
  if (!score.judged && progress && *progress != *score.score) words += ", progress held between 0 and 1";
  steps.push_back({"score", value_of(score.score), words, {}});
}

Step elapsed_step(const Objective& objective, const KeyResult& key_result, Decimal elapsed, Date day) {
  const Date first = objective.time->first, last = *scoring::last_day_of(objective, key_result);
  const int whole = days_between(first, last);
  const int passed = std::clamp(days_between(first, day), 0, std::max(whole, 0));
  std::optional<Span> place;
  if (objective.cycle) place = objective.cycle->span;
  if (key_result.due) place = key_result.due->span;
  return {
      "elapsed", elapsed,
      fmt::format("{} of {} from {} to {} = {}", passed, counted(static_cast<std::size_t>(std::max(whole, 0)), "day"),
                  to_string(first), to_string(last), elapsed.to_string()),
      place};
}

void add_pace(Steps& steps, const Objective& objective, const KeyResult& key_result, const KeyResultScore& score,
              Date day) {
  if (score.elapsed) steps.push_back(elapsed_step(objective, key_result, *score.elapsed, day));
  steps.push_back(line_step(objective));
  if (score.expected) {
    const bool throughout = key_result.measure.kind == MeasureKind::limit && !score.judged;
    const std::string line = success_line(objective.kind_or_aspirational()).to_string();
    steps.push_back({"expected",
                     *score.expected,
                     throughout ? fmt::format("{}, the line throughout", line)
                                : fmt::format("{} * {} = {}", exact(score.elapsed), line, exact(score.expected)),
                     {}});
  }
  if (!score.gap) return;
  const Decimal progress = clamp(*score.progress, -1, 1);
  const std::string_view open = progress < 0 ? "(" : "", close = progress < 0 ? ")" : "";
  steps.push_back({"gap",
                   *score.gap,
                   fmt::format("{} - {}{}{} = {}", exact(score.expected), open, progress.to_string(), close,
                               score.gap->to_string()),
                   {}});
}

void add_confidence(Steps& steps, const KeyResult& key_result, const KeyResultScore& score, Date day) {
  if (!score.confidence) return;
  const CheckIn* voted =
      scoring::latest(key_result.check_ins, day, [](const CheckIn& check_in) { return !check_in.votes.empty(); });
  std::vector<std::string> votes;
  for (const Vote& vote : score.votes) {
    votes.push_back((vote.who.empty() ? "" : vote.who + " ") + vote.confidence.to_string());
  }
  const std::string sum = votes.size() < 2 ? score.confidence->to_string()
                                           : fmt::format("({}) / {} = {}", fmt::join(votes, " + "), votes.size(),
                                                         score.confidence->to_string());
  steps.push_back(
      {"confidence", *score.confidence, fmt::format("{}, {}", sum, to_string(voted->date.value)), voted->span});
}

}  // namespace

Steps key_result_steps(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
  const Date day = scoring::day_that_counts(objective, scores.today);
  Steps steps;
  add_measure(steps, key_result, day);
  add_readings(steps, workspace, key_result, day);
  add_score(steps, workspace, ref, score, day, glyphs);
  add_pace(steps, objective, key_result, score, day);
  add_confidence(steps, key_result, score, day);
  add_guardrails(steps, workspace, key_result, day);
  steps.push_back(status_step(score.status, why_status(workspace, ref, score, day)));
  return steps;
}

}  // namespace okr::render
