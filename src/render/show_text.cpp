// Everything about one thing, for a terminal.
#include <algorithm>
#include <ostream>
#include <vector>

#include "render/bar.hpp"
#include "render/origin.hpp"
#include "render/sheet.hpp"
#include "render/show.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int label_columns = 14;
constexpr int narrowest = 40;
constexpr int narrowest_note = 16;

void print_fact(std::ostream& out, std::string_view label, const std::vector<std::string>& lines,
                const Terminal& terminal) {
  const int room = std::max(terminal.width, narrowest) - label_columns;
  std::string_view shown = label;
  for (const std::string& whole : lines) {
    for (const std::string& line : wrapped(whole, room)) {
      out << inked(text::pad(shown, label_columns), Ink::dim, terminal) << line << '\n';
      shown = "";
    }
  }
}

struct ReadingColumn {
  std::string Reading::*field;
  int width = 0;
};

/// The columns that have something in them; the note takes what is left.
std::vector<ReadingColumn> columns_of(const std::vector<Reading>& readings, int most) {
  std::vector<ReadingColumn> columns{{&Reading::value}, {&Reading::confidence}, {&Reading::by}};
  for (ReadingColumn& column : columns) {
    for (const Reading& reading : readings) {
      column.width = std::max(column.width, text::display_width(text::printable(reading.*column.field)));
    }
    column.width = std::min(column.width, most);
  }
  std::erase_if(columns, [](const ReadingColumn& column) { return column.width == 0; });
  return columns;
}

void print_readings(std::ostream& out, const Sheet& sheet, const Terminal& terminal) {
  const int room = std::max(terminal.width, narrowest);
  const std::vector<ReadingColumn> columns = columns_of(sheet.readings, room / 4);
  out << '\n'
      << inked(text::pad("check-ins", label_columns), Ink::dim, terminal)
      << sparkline(sheet.series, room - label_columns, terminal) << '\n';
  for (const Reading& reading : sheet.readings) {
    std::string line = "  " + reading.date;
    for (const auto& [field, width] : columns) {
      const std::string text = text::shorten(text::printable(reading.*field), width, glyphs(terminal).ellipsis);
      line += "  " + (field == &Reading::value ? text::pad_left(text, width) : text::pad(text, width));
    }
    const int used = text::display_width(line) + 2;
    const auto notes = wrapped(reading.note, std::max(narrowest_note, room - used));
    if (notes.empty()) line.erase(line.find_last_not_of(' ') + 1);
    out << line << (notes.empty() ? "" : "  " + notes.front()) << '\n';
    for (std::size_t i = 1; i < notes.size(); ++i) {
      out << std::string(static_cast<std::size_t>(used), ' ') << notes[i] << '\n';
    }
  }
}

}  // namespace

void show_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref, const Terminal& terminal,
               const LineOrigin* changed) {
  Sheet sheet = sheet_of(workspace, scores, ref, glyphs(terminal));
  if (changed != nullptr) sheet.add("last changed", std::vector{origin_words(*changed)});
  for (const std::string& line : wrapped(sheet.title, std::max(terminal.width, narrowest))) {
    out << inked(line, Ink::bold, terminal) << '\n';
  }
  for (const Fact& fact : sheet.facts) print_fact(out, fact.label, fact.lines, terminal);
  if (!sheet.readings.empty()) print_readings(out, sheet, terminal);
}

}  // namespace okr::render
