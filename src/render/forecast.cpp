// Forecasts as a table, as JSON, and in the words of what can't be told.
#include "render/forecast.hpp"

#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "render/json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

std::string_view why_words(NoForecast why) {
  switch (why) {
    case NoForecast::none:
    case NoForecast::not_counted:
      break;
    case NoForecast::no_values:
      return "no values that a line could go through";
    case NoForecast::few_readings:
      return "fewer than three readings";
    case NoForecast::no_end:
      return "no last day";
    case NoForecast::over:
      return "its time is over";
  }
  return "";
}

Cell text_cell(const std::string& text) { return {{}, text, text::printable(text)}; }
Cell amount_cell(Decimal value, const Unit& unit) { return {value, value.to_string(), amount(value, unit)}; }
Cell score_cell(const std::optional<Decimal>& score, const Config& config) {
  return score ? Cell{score, score->to_string(), score_text(*score, config)} : Cell{};
}
Cell date_cell(const std::optional<Date>& date) { return date ? text_cell(to_string(*date)) : Cell{}; }

std::string_view why_words(NoRange why) {
  return why == NoRange::beyond ? "the line leads beyond what can be" : "all readings lie on the line";
}

/// As exact as the range is wide: what lies within 10 days is not told by the hour.
Decimal rounded(Decimal value, const Forecast& forecast) {
  const Decimal width = forecast.high - forecast.low;
  const int decimals = width >= 100 ? 0 : width >= 1 ? 1 : 2;
  return Decimal::parse(value.to_fixed(decimals)).value_or(value);
}

/// For people the range is one cell, for programs its ends are two.
Table table_of(const Workspace& workspace, const Scores& scores, const std::vector<Outlook>& outlooks,
               bool for_people) {
  Table table;
  if (for_people) {
    table.columns = {{"id", false, true, true}, {"now", true},   {"then", true},
                     {"range", true},           {"score", true}, {"on the line", true}};
  } else {
    table.columns = {{"id"},   {"readings"}, {"now"},   {"end"},  {"then"}, {"low"},
                     {"high"}, {"score"},    {"worst"}, {"best"}, {"line"}, {"line_reached"}};
  }
  for (const auto& [ref, forecast] : outlooks) {
    if (forecast.why != NoForecast::none) continue;
    const Unit& unit = workspace.key_result(ref).measure.unit;
    const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
    const std::optional<Decimal>& current = score.current ? score.current : score.score;
    const Cell now = current ? amount_cell(*current, unit) : Cell{};
    const Cell id = text_cell(workspace.id(ref));
    const Cell then = amount_cell(forecast.value, unit), reached = date_cell(forecast.line_reached);
    if (for_people) {
      const std::string range = forecast.no_range != NoRange::none
                                    ? ""
                                    : fmt::format("{} to {}", rounded(forecast.low, forecast).to_string(),
                                                  rounded(forecast.high, forecast).to_string());
      table.rows.push_back({id, now, amount_cell(rounded(forecast.value, forecast), unit),
                            range.empty() ? Cell{} : Cell{{}, range, range},
                            score_cell(forecast.score, workspace.config), reached});
      continue;
    }
    const Decimal readings(static_cast<int>(forecast.readings));
    const bool has_range = forecast.no_range == NoRange::none;
    const auto end_cell = [&](Decimal value) { return has_range ? amount_cell(value, unit) : Cell{}; };
    table.rows.push_back({id, amount_cell(readings, {}), now, date_cell(forecast.end), then, end_cell(forecast.low),
                          end_cell(forecast.high), score_cell(forecast.score, workspace.config),
                          score_cell(forecast.worst, workspace.config), score_cell(forecast.best, workspace.config),
                          score_cell(forecast.line, workspace.config), reached});
  }
  return table;
}

/// What has no forecast, or no range, by what it lacks: `fewer than three readings: …`.
std::vector<std::string> untold(const Workspace& workspace, const std::vector<Outlook>& outlooks) {
  std::map<std::pair<NoRange, NoForecast>, std::string> lines;
  for (const auto& [ref, forecast] : outlooks) {
    const bool is_told = forecast.why == NoForecast::none;
    if (is_told && forecast.no_range == NoRange::none) continue;
    std::string& line = lines[{forecast.no_range, forecast.why}];
    if (!line.empty()) {
      line += ", ";
    } else {
      line = is_told ? fmt::format("no range, as {}: ", why_words(forecast.no_range))
                     : fmt::format("{}: ", why_words(forecast.why));
    }
    line += workspace.id(ref);
  }
  std::vector<std::string> all;
  for (auto& [why, line] : lines) all.push_back(std::move(line));
  return all;
}

Json forecast_json(const Workspace& workspace, const Outlook& outlook) {
  const Forecast& forecast = outlook.forecast;
  const bool told = forecast.why == NoForecast::none;
  const auto if_told = [&](Decimal value) { return told ? json_of(value) : Json(); };
  Json json = {{"id", workspace.id(outlook.ref)}, {"readings", forecast.readings}};
  json["end"] = forecast.end == Date{} ? Json() : Json(to_string(forecast.end));
  json["unit"] = json_or_null(workspace.key_result(outlook.ref).measure.unit);
  json["value"] = if_told(forecast.value);
  const bool has_range = forecast.no_range == NoRange::none;
  json["low"] = has_range ? if_told(forecast.low) : Json();
  json["high"] = has_range ? if_told(forecast.high) : Json();
  json["score"] = json_of(forecast.score);
  json["worst"] = json_of(forecast.worst);
  json["best"] = json_of(forecast.best);
  json["line"] = json_of(forecast.line);
  json["line_reached"] = json_of(forecast.line_reached);
  json["why"] = told ? Json() : Json(why_words(forecast.why));
  json["why_no_range"] = has_range ? Json() : Json(why_words(forecast.no_range));
  return json;
}

}  // namespace

std::vector<Outlook> outlooks(const Workspace& workspace, const Scores& scores, const Selection& selection) {
  std::vector<Outlook> all;
  for (const auto& item : selection.objectives) {
    for (const std::uint32_t k : item.key_results) {
      const Ref ref{Ref::To::key_result, item.objective, k};
      Forecast one = forecast(workspace, scores, ref);
      if (one.why != NoForecast::not_counted) all.push_back({ref, one});
    }
  }
  return all;
}

void forecast_text(std::ostream& out, const Workspace& workspace, const Scores& scores,
                   const std::vector<Outlook>& outlooks, const Terminal& terminal) {
  const Table table = table_of(workspace, scores, outlooks, true);
  if (!table.rows.empty()) {
    table_text(out, table, terminal);
    out << '\n';
    for (const std::string& line :
         wrapped("If it goes on as it did, 8 of 10 readings on the last day lie in the range.", terminal.width)) {
      out << line << '\n';
    }
  }
  const std::vector<std::string> lines = untold(workspace, outlooks);
  if (!table.rows.empty() && !lines.empty()) out << '\n';
  for (const std::string& line : lines) {
    for (const std::string& part : wrapped(line, terminal.width)) out << part << '\n';
  }
  if (table.rows.empty() && lines.empty()) out << "there is nothing to forecast\n";
}

void forecast_json(std::ostream& out, const Workspace& workspace, const Scores& scores,
                   const std::vector<Outlook>& outlooks) {
  Json list = Json::array();
  for (const Outlook& outlook : outlooks) list.push_back(forecast_json(workspace, outlook));
  write_json(out, Json{{"format", 1}, {"today", to_string(scores.today)}, {"forecasts", std::move(list)}});
}

void forecast_csv(std::ostream& out, const Workspace& workspace, const Scores& scores,
                  const std::vector<Outlook>& outlooks) {
  table_csv(out, table_of(workspace, scores, outlooks, false));
}

void forecast_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores,
                       const std::vector<Outlook>& outlooks) {
  table_markdown(out, table_of(workspace, scores, outlooks, true));
}

}  // namespace okr::render
