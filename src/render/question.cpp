// Prints a key result or a KPI in a few lines.
#include "render/question.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "model/title.hpp"
#include "render/sheet.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// As many of the last readings as are worth a look.
constexpr std::size_t shown_readings = 3;

std::string standing_of_key_result(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& signs) {
  const KeyResult& key_result = workspace.key_result(ref);
  const KeyResultScore& score = scores.objectives[ref.index].key_results[ref.key_result];
  std::string line = way_words(key_result, score, scores.today, signs) +
                     fmt::format(" {} {}", signs.dot, score_words(score.score, score.judged, workspace.config, signs));
  if (score.expected) {
    line += fmt::format(" {} {} expected by now", signs.dot, score_text(*score.expected, workspace.config));
  }
  if (score.status) line += fmt::format(" {} {}", signs.dot, words(*score.status));
  return line;
}

std::string standing_of_kpi(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& signs) {
  const Kpi& kpi = workspace.kpi(ref);
  const KpiScore& score = scores.kpis[ref.index];
  const std::string current = score.current ? amount(*score.current, kpi.unit) : std::string(signs.dash);
  const std::string range = range_words(kpi.min, kpi.max, kpi.unit);
  return range.empty() ? current
                       : fmt::format("{} {} {} {} {}", current, signs.dot, range, signs.dot, health_words(score));
}

void print_open_milestones(std::ostream& out, const KeyResult& key_result, Date today) {
  if (!key_result.fields.milestones) return;
  for (const Milestone& milestone : key_result.fields.milestones->value) {
    if (!milestone.done.by(today)) out << "  open: " << text::printable(milestone.title.value) << '\n';
  }
}

void print_readings(std::ostream& out, const Sheet& sheet, const Terminal& terminal) {
  const std::size_t skipped = sheet.readings.size() - std::min(sheet.readings.size(), shown_readings);
  for (std::size_t i = skipped; i < sheet.readings.size(); ++i) {
    const Reading& reading = sheet.readings[i];
    std::string line = fmt::format("  {}  {}", reading.date, reading.value);
    if (!reading.confidence.empty()) line += fmt::format("  confidence {}", reading.confidence);
    if (!reading.note.empty()) line += "  " + reading.note;
    out << text::shorten(text::printable(line), terminal.width, glyphs(terminal).ellipsis) << '\n';
  }
}

}  // namespace

void question_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                   const Terminal& terminal) {
  const Glyphs& signs = glyphs(terminal);
  const bool is_kpi = ref.to == Ref::To::kpi;
  if (!is_kpi) {
    out << inked(text::shorten(text::printable(title_of(workspace.objective(ref))), terminal.width, signs.ellipsis),
                 Ink::dim, terminal)
        << '\n';
  }
  for (const std::string& line : wrapped(text::printable(title_of(workspace, ref)), terminal.width)) {
    out << inked(line, Ink::bold, terminal) << '\n';
  }
  const std::string standing =
      is_kpi ? standing_of_kpi(workspace, scores, ref, signs) : standing_of_key_result(workspace, scores, ref, signs);
  for (const std::string& line : wrapped(standing, terminal.width - 2)) out << "  " << line << '\n';
  if (!is_kpi) print_open_milestones(out, workspace.key_result(ref), scores.today);
  print_readings(out, sheet_of(workspace, scores, ref, signs), terminal);
}

}  // namespace okr::render
