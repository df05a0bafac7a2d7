// What the sheets of objectives, key results and KPIs share.
#include "render/sheet.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "render/places.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

std::string votes_words(const Votes& votes) {
  std::vector<std::string> words;
  for (const Vote& vote : votes) {
    words.push_back((vote.who.empty() ? "" : vote.who + " ") + vote.confidence.to_string());
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

Reading reading_of(const CheckIn& check_in, const Unit& unit, const Config& config) {
  Reading reading;
  reading.date = to_string(check_in.date.value);
  if (check_in.value) {
    const Quantity& value = check_in.value->value;
    reading.value = amount(value.amount, value.unit.empty() ? unit : value.unit);
  }
  if (check_in.score) {
    reading.value += (check_in.value ? ", ~" : "~") + score_text(check_in.score->value, config);
  }
  reading.confidence = votes_words(check_in.votes);
  if (check_in.by) reading.by = check_in.by->value;
  if (check_in.note) reading.note = check_in.note->value;
  return reading;
}

}  // namespace

void Sheet::add(std::string_view label, std::vector<std::string> lines) {
  std::erase(lines, "");
  if (!lines.empty()) facts.push_back({label, std::move(lines)});
}

void Sheet::add(std::string_view label, Maybe<Text> text) {
  if (text) add(label, std::vector<std::string>{text->value});
}

void Sheet::add(std::string_view label, const std::vector<Text>& texts) {
  std::vector<std::string> lines;
  for (const Text& text : texts) lines.push_back(text.value);
  add(label, std::move(lines));
}

Sheet sheet_of(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  if (ref.to == Ref::To::objective) return objective_sheet(workspace, scores, ref, glyphs);
  if (ref.to == Ref::To::key_result) return key_result_sheet(workspace, scores, ref, glyphs);
  return kpi_sheet(workspace, scores, ref, glyphs);
}

void add_readings(Sheet& sheet, const std::vector<CheckIn>& check_ins, const Unit& unit, const Config& config) {
  std::vector<const CheckIn*> by_date;
  for (const CheckIn& check_in : check_ins) by_date.push_back(&check_in);
  std::stable_sort(by_date.begin(), by_date.end(),
                   [](const CheckIn* a, const CheckIn* b) { return a->date.value < b->date.value; });
  for (const CheckIn* check_in : by_date) {
    sheet.readings.push_back(reading_of(*check_in, unit, config));
    const auto value = check_in->value ? convert(check_in->value->value, unit) : std::nullopt;
    if (value) {
      sheet.series.push_back(*value);
    } else if (check_in->score) {
      sheet.series.push_back(check_in->score->value);
    }
  }
}

std::vector<std::string> named(const Workspace& workspace, const std::vector<Ref>& refs) {
  std::vector<std::string> lines;
  for (const Ref ref : refs) lines.push_back(fmt::format("{}  {}", workspace.id(ref), workspace.title(ref)));
  return lines;
}

std::vector<std::string> named(const Workspace& workspace, const std::vector<Reference>& references) {
  std::vector<std::string> lines;
  for (const Reference& reference : references) {
    lines.push_back(reference.ref ? fmt::format("{}  {}", reference.name.value, workspace.title(reference.ref))
                                  : reference.name.value);
  }
  return lines;
}

std::vector<std::string> allowed(const std::vector<Allow>& allow) {
  std::vector<std::string> lines;
  for (const Allow& each : allow) {
    lines.push_back(fmt::format("{}{}{}", each.rule.value, each.until ? " until " + to_string(each.until->value) : "",
                                each.reason ? ": " + each.reason->value : ""));
  }
  return lines;
}

std::string place(const Workspace& workspace, Ref ref) { return Places(workspace.files).text(workspace.place(ref)); }

}  // namespace okr::render
