// What people say of scores: words, bands, lines, the mean of many objectives, and the cycles to talk about today.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "okr/score.hpp"
#include "score/objective.hpp"

namespace okr {

std::string_view to_string(Status status) {
  switch (status) {
    case Status::upcoming:
      return "upcoming";
    case Status::no_data:
      return "no-data";
    case Status::on_track:
      return "on-track";
    case Status::behind:
      return "behind";
    case Status::at_risk:
      return "at-risk";
    case Status::met:
      return "met";
    case Status::not_met:
      return "not-met";
  }
  return {};
}

std::string_view to_string(Band band) {
  switch (band) {
    case Band::red:
      return "red";
    case Band::yellow:
      return "yellow";
    case Band::green:
      return "green";
  }
  return {};
}

Decimal success_line(Kind kind) { return kind == Kind::committed ? Decimal(1) : 0.7_d; }

Band band_of(const Config& config, Decimal score) {
  if (score < config.yellow_from) return Band::red;
  return score < config.green_from ? Band::yellow : Band::green;
}

std::optional<Decimal> mean_score(const Workspace& workspace, const Scores& scores,
                                  const std::vector<std::uint32_t>& objectives) {
  std::vector<scoring::Part> parts;
  for (const std::uint32_t index : objectives) {
    const Objective& objective = workspace.objectives[index];
    if (objective.counts()) parts.push_back(scoring::part_of(objective, scores.objectives[index]));
  }
  return scoring::weighted_mean(parts, &scoring::Part::score);
}

std::vector<Cycle> running_cycles(const Workspace& workspace, Date today) {
  std::map<std::pair<Date, std::string>, Cycle> running;
  for (const Objective& objective : workspace.objectives) {
    if (!objective.time) continue;
    const Cycle& cycle = *objective.time;
    const bool left_open = cycle.last < today && objective.is(State::active);
    if (left_open || cycle.contains(today)) running.try_emplace({cycle.last, cycle.name}, cycle);
  }
  std::vector<Cycle> cycles;
  for (auto& [key, cycle] : running) cycles.push_back(std::move(cycle));
  return cycles;
}

std::string score_text(Decimal score, const Config& config) {
  const std::array lines = {Decimal(0), config.yellow_from, config.green_from, success_line(Kind::aspirational),
                            success_line(Kind::committed)};
  const auto keeps_its_side = [&](Decimal shown) {
    return std::ranges::all_of(lines, [&](Decimal line) { return (shown >= line) == (score >= line); });
  };
  // A number too large to read back has no decimals to speak of.
  const auto rounded = [&](int decimals) { return Decimal::parse(score.to_fixed(decimals)).value_or(score); };
  int decimals = 2;
  Decimal shown = rounded(decimals);
  for (Decimal step = 0.001_d; !keeps_its_side(shown); step = step / 10) {
    shown = rounded(++decimals);
    // Lines belong to what is above them, so that cutting down keeps the side where rounding up would not.
    if (shown > score) shown = shown - step;
  }
  return shown.to_fixed(decimals);
}

}  // namespace okr
