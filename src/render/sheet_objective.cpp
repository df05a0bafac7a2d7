// Everything about one objective.
#include <fmt/format.h>

#include "model/title.hpp"
#include "render/dashboard.hpp"
#include "render/links.hpp"
#include "render/sheet.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::string score_line(const ObjectiveScore& score, const Config& config, const Glyphs& glyphs) {
  std::string line = score_words(score.score, false, config, glyphs);
  if (score.band) line += fmt::format(", {}", to_string(*score.band));
  if (score.status) line += fmt::format(", {}", words(*score.status));
  if (score.of > 0) line += fmt::format(", {} of {} scored", score.scored, score.of);
  if (score.dropped > 0) line += fmt::format(", {} dropped", score.dropped);
  return line;
}

std::vector<std::string> key_result_lines(const Workspace& workspace, const ObjectiveScore& scores,
                                          const Objective& objective, Date today, const Glyphs& glyphs) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < objective.key_results.size(); ++i) {
    const KeyResult& key_result = objective.key_results[i];
    const KeyResultScore& score = scores.key_results[i];
    std::string line = fmt::format("{:>5}  {}  {}", score_words(score.score, score.judged, workspace.config, glyphs),
                                   key_result.id.value, key_result.title.value);
    const std::string status = status_words(key_result, score, workspace.config);
    if (!status.empty()) line += fmt::format(" ({})", status);
    if (key_result.is_dropped(today)) line += fmt::format(" ({})", way_words(key_result, score, today, glyphs));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> initiative_lines(const Objective& objective, Date today) {
  std::vector<std::string> lines;
  for (const Initiative& initiative : objective.initiatives) {
    lines.push_back(fmt::format("{}{}{}{}", initiative.title.value, initiative.done.by(today) ? ", done" : "",
                                initiative.owner ? ", " + initiative.owner->value : "",
                                initiative.url ? ", " + initiative.url->value : ""));
  }
  return lines;
}

void add_review(Sheet& sheet, const Review& review) {
  if (review.date) sheet.add("reviewed", std::vector<std::string>{to_string(review.date->value)});
  sheet.add("learned", review.learned);
  sheet.add("reason", review.reason);
}

}  // namespace

Sheet objective_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  const Objective& objective = workspace.objective(ref);
  const ObjectiveScore& score = scores.objectives[ref.index];
  const Config& config = workspace.config;
  const auto one = [](std::string line) { return std::vector<std::string>{std::move(line)}; };
  Sheet sheet{title_of(objective), {}, {}, {}};
  sheet.add("objective", one(objective.id.value));
  sheet.add("", one(fmt::format("{}, {}", to_string(objective.state_or_active()),
                                to_string(objective.kind_or_aspirational()))));
  sheet.add("description", objective.description);
  if (objective.team) sheet.add("team", one(team_words(config, objective.team->value)));
  if (objective.owner) sheet.add("owner", one(person_words(config, objective.owner->value)));
  if (objective.time) {
    sheet.add("cycle", one(fmt::format("{}, {}", objective.time->name, time_words(*objective.time, scores.today))));
  }
  sheet.add("pillar", objective.pillar);
  sheet.add("tags", objective.tags);
  sheet.add("score", one(score_line(score, config, glyphs)));
  if (score.confidence) sheet.add("confidence", one(score.confidence->to_fixed(2)));
  sheet.add("key results", key_result_lines(workspace, score, objective, scores.today, glyphs));
  sheet.add("supports", named(workspace, objective.supports));
  sheet.add("supported by", named(workspace, supporters_of(workspace, ref)));
  sheet.add("depends on", named(workspace, objective.depends_on));
  sheet.add("carried to", named(workspace, objective.carried_to));
  sheet.add("initiatives", initiative_lines(objective, scores.today));
  if (objective.review) add_review(sheet, *objective.review);
  sheet.add("allows", allowed(objective.allow));
  sheet.add("file", one(place(workspace, ref)));
  return sheet;
}

}  // namespace okr::render
