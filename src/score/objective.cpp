// Score, band and status of an objective, from those of what it is made of.
#include "score/objective.hpp"

#include <algorithm>

#include "score/pace.hpp"

namespace okr::scoring {
namespace {

Decimal counted_weight(const Part& part) { return std::max(Decimal(0), part.weight); }

std::vector<Part> parts_of(const Workspace& workspace, const std::vector<std::uint32_t>& supporters,
                           std::uint32_t index, const Scores& scores) {
  const Objective& objective = workspace.objectives[index];
  const ObjectiveScore& own = scores.objectives[index];
  std::vector<Part> parts;
  for (std::size_t i = 0; objective.score_from != ScoreFrom::supporting && i < own.key_results.size(); ++i) {
    if (!own.key_results[i].dropped) parts.push_back(part_of(objective.key_results[i], own.key_results[i]));
  }
  for (const std::uint32_t supporter : supporters) {
    parts.push_back(part_of(workspace.objectives[supporter], scores.objectives[supporter]));
  }
  return parts;
}

/// Whether readings stand for at least half of the weight: less tells nothing about the whole.
bool is_told(const std::vector<Part>& parts) {
  Decimal all;
  Decimal scored;
  for (const Part& part : parts) {
    all += counted_weight(part);
    if (part.score) scored += counted_weight(part);
  }
  return scored + scored >= all;
}

void count_key_results(ObjectiveScore& result) {
  for (std::uint32_t i = 0; i < result.key_results.size(); ++i) {
    const KeyResultScore& key_result = result.key_results[i];
    result.dropped += key_result.dropped ? 1 : 0;
    result.of += key_result.dropped ? 0 : 1;
    result.scored += !key_result.dropped && key_result.score ? 1 : 0;
    if (key_result.status == Status::at_risk) result.at_risk.push_back(i);
  }
}

std::optional<Status> status_of(const Objective& objective, const ObjectiveScore& result,
                                const std::vector<Part>& parts, Date today) {
  const Decimal line = success_line(objective.kind_or_aspirational());
  if (!objective.counts()) return std::nullopt;
  if (objective.is(State::closed)) return verdict(result.score, line);
  if (is_upcoming(objective, today)) return Status::upcoming;
  if (!is_told(parts)) return Status::no_data;
  const std::optional<Status> told = status_by(result.gap, result.confidence, line);
  // A mean may look well and hide the one part that holds all back.
  if (std::ranges::any_of(parts, &Part::at_risk)) return std::max(told.value_or(Status::behind), Status::behind);
  return told.value_or(Status::no_data);
}

}  // namespace

Part part_of(const KeyResult& key_result, const KeyResultScore& score) {
  const bool paced = score.gap.has_value();
  return {
      key_result.weight_or_one(),     score.score, paced ? score.expected : std::nullopt, score.gap, score.confidence,
      score.status == Status::at_risk};
}

Part part_of(const Objective& objective, const ObjectiveScore& score) {
  return {objective.weight_or_one(),      score.score, score.expected, score.gap, score.confidence,
          score.status == Status::at_risk};
}

std::optional<Decimal> weighted_mean(const std::vector<Part>& parts, std::optional<Decimal> Part::*value) {
  Decimal sum;
  Decimal weight;
  for (const Part& part : parts) {
    if (!(part.*value)) continue;
    const Decimal counted = counted_weight(part);
    sum += counted == Decimal(1) ? *(part.*value) : counted * *(part.*value);
    weight += counted;
  }
  if (weight == 0) return std::nullopt;
  return sum / weight;
}

void score_objective(const Workspace& workspace, const std::vector<std::uint32_t>& supporters, std::uint32_t index,
                     Scores& scores) {
  const std::vector<Part> parts = parts_of(workspace, supporters, index, scores);
  ObjectiveScore& result = scores.objectives[index];
  count_key_results(result);
  result.score = weighted_mean(parts, &Part::score);
  result.expected = weighted_mean(parts, &Part::expected);
  result.gap = weighted_mean(parts, &Part::gap);
  result.confidence = weighted_mean(parts, &Part::confidence);
  if (result.score && is_told(parts)) result.band = band_of(workspace.config, *result.score);
  result.status = status_of(workspace.objectives[index], result, parts, scores.today);
}

}  // namespace okr::scoring
