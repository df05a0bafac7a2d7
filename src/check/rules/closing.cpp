// What is left to be said once an objective is closed or dropped.
#include <fmt/format.h>

#include "check/rules/rules.hpp"
#include "model/title.hpp"

namespace okr::checking {

namespace {

/// Whether `objective` is in that state for sure, and its review could be read.
bool is_reviewable(const Objective& objective, State state) {
  return objective.is(state) && !was_unread(objective, "state") && !was_unread(objective, "review") &&
         !objective.id.value.empty();
}

bool has_reason(const Objective& objective) { return objective.review && objective.review->reason; }

/// What could not be read may be the reading that seems to be missing.
bool is_uncertain(const Workspace& workspace, const KeyResult& key_result) {
  if (!key_result.unread.empty()) return true;
  if (!key_result.fields.kpi) return false;
  return key_result.kpi.to != Ref::To::kpi || !workspace.kpi(key_result.kpi).unread.empty();
}

bool is_later(const Cycle& cycle, const Cycle& than) { return cycle.first > than.first && cycle.last > than.last; }

}  // namespace

void closed_without_learning(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_reviewable(objective, State::closed) || (objective.review && objective.review->learned)) continue;
    report.at(
        objective.id.span, fmt::format("`{}` is closed, and nobody says what was learned", objective.id.value),
        objective.review ? "add `learned` to its review" : "add a `review` with its `date` and what was `learned`");
  }
}

void closed_unscored(Report& report) {
  const Workspace& workspace = report.workspace();
  for (std::size_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    if (!is_reviewable(objective, State::closed)) continue;
    for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
      const KeyResult& key_result = objective.key_results[k];
      const bool scored = report.facts().scores.objectives[o].key_results[k].score.has_value();
      if (scored || key_result.dropped || is_uncertain(workspace, key_result)) continue;
      report.at(key_result.id.span,
                fmt::format("`{}` is closed, and `{}` has no score", objective.id.value, title_of(key_result)),
                "add its last check-in, dated no later than the review; or say why it was `dropped`");
    }
  }
}

void missed_commitment_unexplained(Report& report) {
  const Workspace& workspace = report.workspace();
  for (std::size_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    const std::optional<Decimal>& score = report.facts().scores.objectives[o].score;
    const Decimal line = success_line(objective.kind_or_aspirational());
    if (!is_reviewable(objective, State::closed) || objective.kind_or_aspirational() != Kind::committed) continue;
    if (!score || *score >= line || has_reason(objective)) continue;
    report.at(objective.id.span,
              fmt::format("`{}` was committed to and closed at {}, and nobody says why", objective.id.value,
                          score_text(*score, workspace.config)),
              "add a `reason` to its review: the next promise will be a better one");
  }
}

void dropped_without_reason(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_reviewable(objective, State::dropped) || has_reason(objective)) continue;
    report.at(objective.id.span, fmt::format("`{}` was dropped, and nobody says why", objective.id.value),
              objective.review ? "add a `reason` to its review" : "add a `review` with its `date` and the `reason`");
  }
}

void carried_nowhere(Report& report) {
  const Workspace& workspace = report.workspace();
  for (const Objective& objective : workspace.objectives) {
    if (objective.is(State::draft) || objective.is(State::proposed) || !objective.time) continue;
    for (const Reference& reference : objective.carried_to) {
      if (reference.ref.to != Ref::To::objective) continue;
      const Objective& next = workspace.objective(reference.ref);
      if (!next.time || is_later(*next.time, *objective.time)) continue;
      Finding& finding =
          report.at(reference.name.span,
                    fmt::format("`{}` is carried to `{}` of {}, which is no later cycle than {}", objective.id.value,
                                reference.name.value, next.time->name, objective.time->name),
                    "name the objective of a later cycle in which it goes on");
      finding.notes.push_back({next.id.span, fmt::format("`{}` is defined here", reference.name.value)});
    }
  }
}

}  // namespace okr::checking
