// The steps from the scores of its parts to an objective's score and status.
#include <algorithm>
#include <fmt/format.h>

#include "render/explain.hpp"
#include "score/alignment.hpp"
#include "score/objective.hpp"

namespace okr::render {
namespace {

/// A key result or a supporting objective that counts.
struct NamedPart {
  std::string id;
  scoring::Part part;
};

struct Parts {
  std::vector<NamedPart> counted;
  Steps steps;
};

/// `weight` is where it is written, else `fallback`, where the part is.
void add_part(Parts& parts, std::string_view name, std::string id, const scoring::Part& part, Said<Decimal> weight,
              Span fallback) {
  const Span place = weight ? weight->span : fallback;
  const std::string words =
      part.score ? fmt::format("{}: weight {} * score {}", id, part.weight.to_string(), part.score->to_string())
                 : fmt::format("{}: left out, it has no score", id);
  parts.steps.push_back({name, value_of(part.score), words, place});
  parts.counted.push_back({std::move(id), part});
}

void add_key_results(Parts& parts, const Workspace& workspace, const ObjectiveScore& score, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
    const KeyResult& key_result = objective.key_results[k];
    if (!score.key_results[k].dropped) {
      add_part(parts, "key result", key_result.id.value, scoring::part_of(key_result, score.key_results[k]),
               key_result.weight, key_result.id.span);
      continue;
    }
    const Located<Date>& date = key_result.dropped->date;
    parts.steps.push_back({"key result",
                           {},
                           fmt::format("{}: left out, dropped {}", key_result.id.value, to_string(date.value)),
                           date.span});
  }
}

Parts parts_of(const Workspace& workspace, const Scores& scores, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  Parts parts;
  if (objective.score_from != ScoreFrom::supporting) {
    add_key_results(parts, workspace, scores.objectives[ref.index], ref);
  }
  const scoring::Supporters supporters = scoring::supporters_of(workspace);
  for (const std::uint32_t index : supporters[ref.index]) {
    const Objective& supporter = workspace.objectives[index];
    add_part(parts, "supported by", supporter.id.value, scoring::part_of(supporter, scores.objectives[index]),
             supporter.weight, supporter.id.span);
  }
  return parts;
}

/// `(1 * 0.7 + 2 * 0.25) / (1 + 2) = 0.4`, of the parts that have the value.
std::string mean_words(const std::vector<NamedPart>& parts, std::optional<Decimal> scoring::Part::*value,
                       Decimal mean) {
  std::vector<std::string> terms, weights;
  for (const auto& [id, part] : parts) {
    const Decimal weight = std::max(Decimal(0), part.weight);
    if (!(part.*value)) continue;
    terms.push_back(fmt::format("{} * {}", weight.to_string(), (part.*value)->to_string()));
    weights.push_back(weight.to_string());
  }
  return fmt::format("({}) / ({}) = {}", fmt::join(terms, " + "), fmt::join(weights, " + "), mean.to_string());
}

void add_mean(Steps& steps, std::string_view name, const std::vector<NamedPart>& parts,
              std::optional<Decimal> scoring::Part::*value, const std::optional<Decimal>& mean) {
  if (mean) steps.push_back({name, *mean, mean_words(parts, value, *mean), {}});
}

Step band_step(const ObjectiveScore& score, const Config& config) {
  if (!score.band) return {"band", {}, score.score ? "none: readings for under half of the weight" : "none", {}};
  return {"band",
          std::string(to_string(*score.band)),
          fmt::format("{}: yellow from {}, green from {}", to_string(*score.band), config.yellow_from.to_string(),
                      config.green_from.to_string()),
          {}};
}

}  // namespace

Steps objective_steps(const Workspace& workspace, const Scores& scores, Ref ref) {
  const Objective& objective = workspace.objective(ref);
  const ObjectiveScore& score = scores.objectives[ref.index];
  auto [counted, steps] = parts_of(workspace, scores, ref);
  if (objective.score_from != ScoreFrom::key_results) {
    const std::string from(to_string(objective.score_from));
    steps.insert(steps.begin(), {"score from", from, from, {}});
  }
  add_mean(steps, "score", counted, &scoring::Part::score, score.score);
  if (!score.score) steps.push_back({"score", {}, "none: nothing that counts has one", {}});
  steps.push_back(band_step(score, workspace.config));
  steps.push_back(line_step(objective));
  add_mean(steps, "expected", counted, &scoring::Part::expected, score.expected);
  add_mean(steps, "gap", counted, &scoring::Part::gap, score.gap);
  add_mean(steps, "confidence", counted, &scoring::Part::confidence, score.confidence);
  std::vector<std::string> at_risk;
  for (const auto& [id, part] : counted) {
    if (part.at_risk) at_risk.push_back(id);
  }
  steps.push_back(status_step(score.status, why_status(objective, score, at_risk, scores.today)));
  return steps;
}

}  // namespace okr::render
