// Everything about one thing as Markdown.
#include <ostream>

#include "render/markdown.hpp"
#include "render/origin.hpp"
#include "render/sheet.hpp"
#include "render/show.hpp"

namespace okr::render {
namespace {

void print_fact(std::ostream& out, const Fact& fact) {
  const std::string_view label = fact.label.empty() ? "state" : fact.label;
  if (fact.lines.size() == 1) {
    out << "- **" << label << "**: " << markdown(fact.lines.front()) << '\n';
    return;
  }
  out << "- **" << label << "**:\n";
  for (const std::string& line : fact.lines) out << "  - " << markdown(line) << '\n';
}

}  // namespace

void show_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                   const LineOrigin* changed) {
  Sheet sheet = sheet_of(workspace, scores, ref, glyphs(Terminal{}));
  if (changed != nullptr) sheet.add("last changed", std::vector{origin_words(*changed)});
  out << "# " << markdown(sheet.title) << "\n\n";
  for (const Fact& fact : sheet.facts) print_fact(out, fact);
  if (sheet.readings.empty()) return;
  out << "\n| date | value | confidence | by | note |\n|---|--:|---|---|---|\n";
  for (const Reading& reading : sheet.readings) {
    out << "| " << reading.date << " | " << markdown(reading.value) << " | " << markdown(reading.confidence) << " | "
        << markdown(reading.by) << " | " << markdown(reading.note) << " |\n";
  }
}

}  // namespace okr::render
