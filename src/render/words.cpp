// The words that all outputs for people share.
#include "render/words.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// The number alone where the unit is a word behind it (`3 days`), else all of it (`84%`, `$1.2M`).
std::string bare_amount(Decimal value, const Unit& unit) {
  const std::string text = amount(value, unit);
  return text.substr(0, text.find(' '));
}

/// What stands behind the last arrow, with the unit that it shares with the numbers before it.
std::string aim_words(const Measure& measure) {
  if (measure.target) return amount(*measure.target, measure.unit);
  return measure.change ? text::printable(to_string(*measure.change)) : "";
}

std::string metric_words(const Measure& measure, const KeyResultScore& score, const Glyphs& glyphs, int columns) {
  const bool alone = !measure.baseline;
  std::string way(glyphs.dash);
  if (score.current) way = alone ? amount(*score.current, measure.unit) : bare_amount(*score.current, measure.unit);
  if (const std::string aim = aim_words(measure); !aim.empty()) way += fmt::format(" {} {}", glyphs.arrow, aim);
  if (alone) return way;
  std::string whole = fmt::format("{} {} {}", amount(*measure.baseline, measure.unit), glyphs.arrow, way);
  if (text::display_width(whole) <= columns) return whole;
  return fmt::format("{} {} {}", bare_amount(*measure.baseline, measure.unit), glyphs.arrow, way);
}

std::string milestones_words(const KeyResult& key_result, Date today) {
  if (!key_result.fields.milestones) return "milestones";
  const auto& milestones = key_result.fields.milestones->value;
  const auto done =
      std::count_if(milestones.begin(), milestones.end(), [&](const Milestone& m) { return m.done.by(today); });
  return fmt::format("{} of {}", done, counted(milestones.size(), "milestone"));
}

std::string range_of_votes(const Votes& votes) {
  const auto by_confidence = [](const Vote& a, const Vote& b) { return a.confidence < b.confidence; };
  const auto [low, high] = std::minmax_element(votes.begin(), votes.end(), by_confidence);
  return fmt::format("votes from {} to {}", low->confidence.to_string(), high->confidence.to_string());
}

}  // namespace

std::string_view words(Status status) {
  switch (status) {
    case Status::upcoming:
      return "upcoming";
    case Status::no_data:
      return "no data";
    case Status::on_track:
      return "on track";
    case Status::behind:
      return "behind";
    case Status::at_risk:
      return "at risk";
    case Status::met:
      return "met";
    case Status::not_met:
      return "not met";
  }
  return "";
}

Ink ink_of(Status status) {
  switch (status) {
    case Status::on_track:
    case Status::met:
      return Ink::green;
    case Status::behind:
      return Ink::yellow;
    case Status::at_risk:
      return Ink::red;
    default:
      return Ink::dim;
  }
}

Ink ink_of(Band band) { return band == Band::green ? Ink::green : band == Band::yellow ? Ink::yellow : Ink::red; }

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string amount(Decimal value, const Unit& unit) {
  const bool small = value < 1 && value > -1;
  const Decimal rounded = Decimal::parse(value.to_fixed(small ? 4 : 2)).value_or(value);
  return text::printable(to_string(Quantity{rounded, unit}));
}

std::string score_words(const std::optional<Decimal>& score, bool judged, const Config& config, const Glyphs& glyphs) {
  if (!score) return std::string(glyphs.dash);
  return (judged ? "~" : "") + score_text(*score, config);
}

std::string range_words(const std::optional<Decimal>& min, const std::optional<Decimal>& max, const Unit& unit) {
  if (min && max) return fmt::format("{} to {}", bare_amount(*min, unit), amount(*max, unit));
  if (min) return fmt::format("at least {}", amount(*min, unit));
  if (max) return fmt::format("at most {}", amount(*max, unit));
  return "";
}

std::string range_words(Said<Quantity> min, Said<Quantity> max, const Unit& unit) {
  const auto in_unit = [&](Said<Quantity> bound) { return bound ? convert(bound->value, unit) : std::nullopt; };
  return range_words(in_unit(min), in_unit(max), unit);
}

std::string_view health_words(const KpiScore& score) {
  if (score.healthy) return *score.healthy ? "healthy" : "outside range";
  return score.current ? "no range" : "no reading";
}

std::string way_words(const KeyResult& key_result, const KeyResultScore& score, Date today, const Glyphs& glyphs,
                      int columns) {
  if (key_result.is_dropped(today)) return "dropped " + to_string(key_result.dropped->date.value);
  const Measure& measure = key_result.measure;
  switch (measure.kind) {
    case MeasureKind::metric:
    case MeasureKind::relative:
    case MeasureKind::kpi:
      return metric_words(measure, score, glyphs, columns);
    case MeasureKind::limit:
      return fmt::format("{}, {}", score.current ? amount(*score.current, measure.unit) : std::string(glyphs.dash),
                         range_words(measure.min, measure.max, measure.unit));
    case MeasureKind::milestones:
      return milestones_words(key_result, today);
    case MeasureKind::done:
      return score.computed && *score.computed == 1 ? "done" : "not done yet";
    case MeasureKind::judged:
      return "judged";
    case MeasureKind::none:
      return score.judged ? "judged" : "no measure";
  }
  return "";
}

std::vector<std::string> beside_score(const KeyResult& key_result, const KeyResultScore& score, const Config& config) {
  std::vector<std::string> words;
  if (score.dropped) return words;
  const Measure& measure = key_result.measure;
  if (measure.is_metric() && !measure.baseline) words.emplace_back("no baseline");
  if (score.judged && score.computed) words.push_back(fmt::format("computed {}", score_text(*score.computed, config)));
  return words;
}

std::string status_words(const KeyResult& key_result, const KeyResultScore& score, const Config& config) {
  std::vector<std::string> all;
  if (score.status) all.emplace_back(words(*score.status));
  if (score.score) {
    for (std::string& beside : beside_score(key_result, score, config)) all.push_back(std::move(beside));
  }
  return fmt::format("{}", fmt::join(all, ", "));
}

std::vector<Remark> remarks(const Workspace& workspace, const KeyResult& key_result, const KeyResultScore& score,
                            Date today) {
  if (key_result.is_dropped(today)) return {};
  std::vector<Remark> result;
  for (std::string& words : beside_score(key_result, score, workspace.config)) {
    const Ink ink = words == "no baseline" ? Ink::dim : Ink::plain;
    result.push_back({std::move(words), ink});
  }
  if (score.progress && (*score.progress < 0 || *score.progress > 1)) {
    result.push_back({fmt::format("progress {}", score_text(*score.progress, workspace.config)), Ink::plain});
  }
  if (score.stale && score.last_check_in) {
    const int days = days_between(*score.last_check_in, today);
    result.push_back({"stale " + counted(static_cast<std::size_t>(days), "day"), Ink::yellow});
  }
  if (score.spread >= wide_spread) result.push_back({range_of_votes(score.votes), Ink::yellow});
  for (const Ref guardrail : score.broken_guardrails) {
    result.push_back(
        {fmt::format("guardrail {} is outside its range", text::printable(workspace.id(guardrail))), Ink::red});
  }
  return result;
}

std::vector<Remark> remarks(const Objective& objective, const ObjectiveScore& score) {
  std::vector<Remark> result;
  if (objective.kind_or_aspirational() == Kind::committed) result.push_back({"committed", Ink::bold});
  std::vector<std::string> names;
  for (const auto index : score.at_risk) names.push_back(text::printable(objective.key_results[index].id.value));
  if (!names.empty()) result.push_back({fmt::format("at risk: {}", fmt::join(names, ", ")), Ink::red});
  if (score.scored < score.of) result.push_back({fmt::format("{} of {} scored", score.scored, score.of), Ink::dim});
  if (score.dropped > 0) result.push_back({fmt::format("{} dropped", score.dropped), Ink::dim});
  return result;
}

std::string team_words(const Config& config, std::string_view id) {
  const Team* team = config.team(id);
  return text::printable(team != nullptr && team->title ? std::string_view(team->title->value) : id);
}

std::string person_words(const Config& config, std::string_view id) {
  for (const Person& person : config.people) {
    if (person.id.value == id && person.name) return text::printable(person.name->value);
  }
  return text::printable(id);
}

}  // namespace okr::render
