// How a sentence was read.
#include "render/measure.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "render/json.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// `metric`, `min`, `max`, `relative` or `none`: a limit is named after the bound it has.
std::string_view name_of(const SentenceReading& reading) {
  if (reading.kind == MeasureKind::limit) return reading.min ? "min" : "max";
  return reading.kind == MeasureKind::none ? "none" : to_string(reading.kind);
}

/// The number that a reading is about, under its own name.
std::string reading_words(const SentenceReading& reading, const Glyphs& signs) {
  const auto baseline = [&] { return reading.baseline ? amount(*reading.baseline, reading.unit) : "no baseline"; };
  switch (reading.kind) {
    case MeasureKind::metric:
      return fmt::format("metric: {} {} {}", baseline(), signs.arrow, amount(*reading.target, reading.unit));
    case MeasureKind::relative:
      return fmt::format("relative: {} {} {}", baseline(), signs.arrow, text::printable(to_string(*reading.change)));
    case MeasureKind::limit:
      return fmt::format("limit: {}", range_words(reading.min, reading.max, reading.unit));
    default:
      return fmt::format("not read: {}", reading.why);
  }
}

struct Mark {
  int column = 0, width = 0;
  std::string_view role;
};

/// Where the parts stand when the sentence is printed, from left to right.
std::vector<Mark> marks(std::string_view sentence, const SentenceReading& reading) {
  std::vector<Mark> result;
  for (const auto& part : reading.parts) {
    const int column = text::display_width(text::printable(sentence.substr(0, part.begin)));
    const int end = text::display_width(text::printable(sentence.substr(0, part.end)));
    result.push_back({column, std::max(1, end - column), part.role});
  }
  std::sort(result.begin(), result.end(), [](const Mark& a, const Mark& b) { return a.column < b.column; });
  return result;
}

/// Carets under every part, and under them their roles; two roles that would touch take two lines.
void print_marks(std::ostream& out, const std::vector<Mark>& all, const Terminal& terminal) {
  std::string carets;
  std::vector<std::string> roles;
  for (const Mark& mark : all) {
    const auto column = static_cast<std::size_t>(mark.column);
    carets.resize(std::max(carets.size(), column), ' ');
    carets.append(static_cast<std::size_t>(mark.width), '^');
    auto line = std::find_if(roles.begin(), roles.end(),
                             [&](const std::string& used) { return used.size() < std::max<std::size_t>(column, 1); });
    if (line == roles.end()) line = roles.emplace(roles.end());
    line->resize(column, ' ');
    line->append(mark.role);
  }
  out << inked(carets, Ink::bold, terminal) << '\n';
  for (const std::string& line : roles) out << inked(line, Ink::dim, terminal) << '\n';
}

/// Instead of carets, where the sentence takes several lines.
void print_parts(std::ostream& out, std::string_view sentence, const SentenceReading& reading) {
  for (const auto& part : reading.parts) {
    out << "  " << part.role << ": " << text::printable(sentence.substr(part.begin, part.end - part.begin)) << '\n';
  }
}

/// An absolute change has its unit beside it, as every number in JSON.
std::string change_in_json(const Change& change) {
  if (change.kind != Change::Kind::absolute) return to_string(change);
  return (change.by.amount >= 0_d ? "+" : "") + change.by.amount.to_string();
}

void add_bounds(Json& json, const SentenceReading& reading) {
  if (reading.min) json["min"] = json_of(*reading.min);
  if (reading.max) json["max"] = json_of(*reading.max);
  json["target"] = json_of(reading.min ? reading.min : reading.max);
}

}  // namespace

void measure_text(std::ostream& out, std::string_view sentence, const SentenceReading& reading,
                  const Terminal& terminal) {
  for (const std::string& line : wrapped(sentence, terminal.width)) out << line << '\n';
  if (text::display_width(text::printable(sentence)) <= terminal.width) {
    if (!reading.parts.empty()) print_marks(out, marks(sentence, reading), terminal);
  } else {
    print_parts(out, sentence, reading);
  }
  const std::string words = reading_words(reading, glyphs(terminal));
  if (reading.kind != MeasureKind::none) {
    out << inked(words, Ink::green, terminal) << '\n';
    return;
  }
  for (const std::string& line : wrapped(words, terminal.width)) out << inked(line, Ink::yellow, terminal) << '\n';
}

void measure_json(std::ostream& out, std::string_view sentence, const SentenceReading& reading) {
  Json json{{"sentence", sentence}, {"measure", name_of(reading)}};
  switch (reading.kind) {
    case MeasureKind::metric:
      json["baseline"] = json_of(reading.baseline);
      json["target"] = json_of(reading.target);
      break;
    case MeasureKind::relative:
      if (reading.baseline) json["baseline"] = json_of(*reading.baseline);
      json["change"] = change_in_json(*reading.change);
      break;
    case MeasureKind::limit:
      add_bounds(json, reading);
      break;
    default:
      json["why"] = reading.why;
      write_json_line(out, json);
      return;
  }
  json["unit"] = json_or_null(reading.unit);
  write_json_line(out, json);
}

}  // namespace okr::render
