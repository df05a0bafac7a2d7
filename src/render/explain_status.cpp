// Which row of the status table applied.
#include <fmt/format.h>

#include "render/explain.hpp"
#include "render/words.hpp"
#include "score/pace.hpp"
#include "score/progress.hpp"

namespace okr::render {
namespace {

/// `gap 0.12 > 0.1: behind`.
std::string row(std::string_view name, Decimal value, std::string_view relation, Decimal bound, Status told) {
  return fmt::format("{} {} {} {}: {}", name, value.to_string(), relation, bound.to_string(), words(told));
}

/// What the gap and the confidence tell, each by itself; the worse counts.
std::vector<std::string> rows(const std::optional<Decimal>& gap, const std::optional<Decimal>& confidence,
                              Decimal line) {
  std::vector<std::string> result;
  if (gap) {
    const Status told = *scoring::status_by(gap, {}, line);
    const Decimal bound = told == Status::at_risk ? scoring::fair_gap : scoring::good_gap;
    result.push_back(row("gap", *gap, told == Status::on_track ? "<=" : ">", bound, told));
  }
  if (confidence) {
    const Status told = *scoring::status_by({}, confidence, line);
    const Decimal share = told == Status::at_risk ? scoring::fair_confidence : scoring::good_confidence;
    result.push_back(row("confidence", *confidence, told == Status::on_track ? ">=" : "<", share * line, told));
  }
  return result;
}

/// Where the state or the calendar tells, and no number; empty elsewhere.
std::string why_beyond_numbers(const Objective& objective, const std::optional<Decimal>& score, Date today) {
  const Decimal line = success_line(objective.kind_or_aspirational());
  if (!objective.counts()) return fmt::format("the objective is {}", to_string(objective.state_or_active()));
  if (objective.is(State::closed)) {
    if (!score) return "closed without a score";
    return fmt::format("closed with {} {} {}", score->to_string(), *score >= line ? ">=" : "<", line.to_string());
  }
  if (scoring::is_upcoming(objective, today)) return "its cycle begins on " + to_string(objective.time->first);
  return "";
}

bool is_outside(const Measure& measure, const KeyResultScore& score) {
  return measure.kind == MeasureKind::limit && !score.judged && score.current &&
         !scoring::is_within(measure, *score.current);
}

}  // namespace

std::string why_status(const Workspace& workspace, Ref ref, const KeyResultScore& score, Date today) {
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  if (score.dropped) return "dropped: it counts nowhere";
  if (std::string why = why_beyond_numbers(objective, score.score, today); !why.empty()) return why;
  std::vector<std::string> reasons = rows(score.gap, score.confidence, success_line(objective.kind_or_aspirational()));
  const bool unmet = key_result.measure.all_or_nothing() && !score.judged && score.score != Decimal(1);
  const std::optional<Date> last = scoring::last_day_of(objective, key_result);
  if (unmet && score.score && last && today >= *last) reasons.push_back("not met on its last day: at risk");
  if (is_outside(key_result.measure, score)) reasons.push_back("the latest reading is outside: behind at best");
  for (const Ref guardrail : score.broken_guardrails) {
    reasons.push_back(fmt::format("guardrail {} is outside its range: at risk", workspace.id(guardrail)));
  }
  if (!reasons.empty()) return fmt::format("{}", fmt::join(reasons, "; "));
  return unmet && score.score ? "no confidence, and all or nothing is not met yet" : "no confidence and no reading";
}

std::string why_status(const Objective& objective, const ObjectiveScore& score, const std::vector<std::string>& at_risk,
                       Date today) {
  if (std::string why = why_beyond_numbers(objective, score.score, today); !why.empty()) return why;
  if (!score.band) return score.score ? "readings for under half of the weight" : "no reading";
  std::vector<std::string> reasons = rows(score.gap, score.confidence, success_line(objective.kind_or_aspirational()));
  if (!at_risk.empty()) reasons.push_back(fmt::format("{} at risk: behind at best", fmt::join(at_risk, ", ")));
  return reasons.empty() ? "no gap and no confidence" : fmt::format("{}", fmt::join(reasons, "; "));
}

Step status_step(const std::optional<Status>& status, std::string why) {
  if (!status) return {"status", {}, "none: " + why, {}};
  return {"status", std::string(to_string(*status)), fmt::format("{} ({})", words(*status), why), {}};
}

Step line_step(const Objective& objective) {
  const Decimal line = success_line(objective.kind_or_aspirational());
  std::optional<Span> place;
  if (objective.kind) place = objective.kind->span;
  return {"line", line, fmt::format("{}, {}", line.to_string(), to_string(objective.kind_or_aspirational())), place};
}

}  // namespace okr::render
