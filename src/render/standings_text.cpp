// Standings as lines and as JSON.
#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "render/json.hpp"
#include "render/standings.hpp"
#include "render/words.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

std::string label(const Standing& standing, const Config& config) {
  if (standing.of == Standing::Of::team) {
    return fmt::format("{}, {}", team_words(config, standing.id), text::printable(standing.cycle));
  }
  if (standing.of != Standing::Of::pillar) return text::printable(standing.id);
  const auto pillar = std::ranges::find_if(config.pillars, [&](const Pillar& p) { return p.id.value == standing.id; });
  const bool titled = pillar != config.pillars.end() && pillar->title;
  return fmt::format("{}, {}", text::printable(titled ? pillar->title->value : standing.id),
                     text::printable(standing.cycle));
}

std::string score(const Standing::Side& side, const Config& config, const Glyphs& glyphs) {
  return score_words(side.score, side.judged, config, glyphs);
}

/// `0.70 → 0.75`, or what there is only one of.
std::string scores(const Standing& standing, const Config& config, const Glyphs& glyphs) {
  if (standing.of == Standing::Of::kpi) return "";
  const std::string before = score(standing.before, config, glyphs), after = score(standing.after, config, glyphs);
  return before == after ? after : fmt::format("{} {} {}", before, glyphs.arrow, after);
}

std::string state(const Standing::Side& side) {
  if (side.status) return std::string(words(*side.status));
  if (side.healthy) return *side.healthy ? "healthy" : "outside range";
  return "";
}

std::string states(const Standing& standing, const Glyphs& glyphs) {
  const std::string before = state(standing.before), after = state(standing.after);
  return before == after || before.empty() ? after : fmt::format("{} {} {}", before, glyphs.arrow, after);
}

std::size_t width(const std::string& text) { return static_cast<std::size_t>(text::display_width(text)); }

std::string_view word(Standing::Of of) {
  switch (of) {
    case Standing::Of::key_result:
      return "key-result";
    case Standing::Of::objective:
      return "objective";
    case Standing::Of::kpi:
      return "kpi";
    case Standing::Of::team:
      return "team";
    case Standing::Of::pillar:
      return "pillar";
  }
  return "";
}

Json side_json(const Standing& standing, const Standing::Side& side) {
  Json json = Json::object();
  if (standing.of == Standing::Of::key_result || standing.of == Standing::Of::kpi)
    json["current"] = json_of(side.current);
  if (standing.of == Standing::Of::kpi) {
    json["healthy"] = side.healthy ? Json(*side.healthy) : Json();
    return json;
  }
  json["score"] = json_of(side.score);
  if (standing.of == Standing::Of::key_result) json["judged"] = side.judged;
  const bool has_status = standing.of == Standing::Of::key_result || standing.of == Standing::Of::objective;
  if (has_status) json["status"] = side.status ? Json(to_string(*side.status)) : Json();
  return json;
}

}  // namespace

void standings_text(std::ostream& out, const std::vector<Standing>& standings, const Config& config,
                    const Terminal& terminal) {
  struct Row {
    std::string label, way, scores, states;
  };
  const Glyphs& signs = glyphs(terminal);
  std::vector<Row> rows;
  std::size_t labels = 0, ways = 0, numbers = 0, words = 0;
  for (const Standing& standing : standings) {
    rows.push_back({label(standing, config), standing.way, scores(standing, config, signs), states(standing, signs)});
    labels = std::max(labels, width(rows.back().label));
    ways = std::max(ways, width(rows.back().way));
    numbers = std::max(numbers, width(rows.back().scores));
    words = std::max(words, width(rows.back().states));
  }
  const std::size_t columns = static_cast<std::size_t>(terminal.width);
  const std::size_t all = labels + 2 + ways + 2 + numbers + 2 + words;
  // The way goes first where there is no room for all, then the ends of names.
  const bool has_ways = ways > 0 && all <= columns;
  const std::size_t rest = (has_ways ? 2 + ways : 0) + 2 + numbers + 2 + words;
  if (labels + rest > columns) labels = std::max<std::size_t>(12, columns > rest ? columns - rest : 0);
  for (const Row& row : rows) {
    const int wide = static_cast<int>(labels);
    std::string line = text::pad(text::shorten(row.label, wide, signs.ellipsis), wide);
    if (has_ways) line += "  " + text::pad(row.way, static_cast<int>(ways));
    line += "  " + text::pad(row.scores, static_cast<int>(numbers)) + "  " + row.states;
    out << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
  }
}

void standings_json(std::ostream& out, const std::vector<Standing>& standings, Date today) {
  Json changes = Json::array();
  for (const Standing& standing : standings) {
    Json change = {{"of", word(standing.of)}, {"id", standing.id}};
    if (!standing.cycle.empty()) change["cycle"] = standing.cycle;
    change["before"] = side_json(standing, standing.before);
    change["after"] = side_json(standing, standing.after);
    changes.push_back(std::move(change));
  }
  write_json(out, {{"format", 1}, {"today", to_string(today)}, {"changes", std::move(changes)}});
}

}  // namespace okr::render
