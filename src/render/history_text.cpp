// A history for a terminal: a chart, and what happened when.
#include <algorithm>
#include <array>
#include <ostream>

#include "render/history.hpp"
#include "render/words.hpp"
#include "render/wrap.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int narrowest = 40, widest = 100;
constexpr int gap = 2;

/// What is printed of a row: day, field, what changed, by whom, in which commit.
constexpr std::size_t columns = 5;
using Cells = std::array<std::string, columns>;
constexpr std::size_t what = 1, change = 2, person = 3, commit = 4;

std::string_view before_slash(std::string_view id) { return id.substr(0, id.find('/')); }

Cells cells_of(const HistoryRow& row, const History& history, const Series& series, const Workspace& workspace,
               const Glyphs& glyphs) {
  // Of an objective's key result its own name is enough.
  const bool is_part = before_slash(row.id) == series.id && row.id != series.id;
  const std::string name = is_part ? row.id.substr(series.id.size() + 1) + " " : "";
  std::string by = row.commit != nullptr ? row.commit->author : "";
  if (!row.by.empty()) by = person_words(workspace.config, row.by);
  if (by.empty() && history.in_repository && row.commit == nullptr && !row.is_point) by = "not committed yet";
  return {row.day ? to_string(*row.day) : std::string(glyphs.dash), text::printable(name + what_words(row)),
          text::printable(change_words(row, workspace.config, glyphs)), text::printable(by), commit_words(row)};
}

/// As wide as the widest cell, as far as there is room: step by step columns give way down to a width at which they
/// still say something. Where there is little room, who did it in which commit is left out.
std::array<int, columns> widths_of(const std::vector<Cells>& table, int room) {
  constexpr int little = 56;
  std::array<int, columns> widths{};
  for (const Cells& cells : table) {
    for (std::size_t c = 0; c < columns; ++c) widths[c] = std::max(widths[c], text::display_width(cells[c]));
  }
  if (room < little) widths[person] = widths[commit] = 0;
  int excess = -room - gap;
  for (const int width : widths) excess += width == 0 ? 0 : width + gap;
  for (const auto& [c, least] : {std::pair{change, 20}, std::pair{person, 17}, std::pair{what, 20},
                                 std::pair{change, 14}, std::pair{person, 8}, std::pair{what, 10}}) {
    const int taken = std::clamp(excess, 0, std::max(0, widths[c] - least));
    widths[c] -= taken;
    excess -= taken;
  }
  return widths;
}

void print_table(std::ostream& out, const std::vector<Cells>& table, const Terminal& terminal) {
  const auto widths = widths_of(table, std::clamp(terminal.width, narrowest, widest));
  for (const Cells& cells : table) {
    std::string line;
    for (std::size_t c = 0; c < columns; ++c) {
      if (widths[c] == 0) continue;
      line += text::pad(text::shorten(cells[c], widths[c], glyphs(terminal).ellipsis), widths[c]);
      line += std::string(gap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

void print_series(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history,
                  const Series& series, const Terminal& terminal) {
  const Chart chart = chart_of(workspace, series, scores.today);
  if (chart.points.empty()) {
    out << "nothing was read yet\n";
  } else {
    for (const std::string& line : chart_lines(chart, terminal)) out << line << '\n';
  }
  std::vector<Cells> table;
  for (const HistoryRow& row : rows_of(history, series)) {
    table.push_back(cells_of(row, history, series, workspace, glyphs(terminal)));
  }
  if (table.empty()) return;
  out << '\n';
  print_table(out, table, terminal);
}

}  // namespace

void history_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const History& history,
                  const Terminal& terminal) {
  const int room = std::clamp(terminal.width, narrowest, widest);
  for (const std::string& line : wrapped(history.title, room)) {
    out << inked(line, Ink::bold, terminal) << '\n';
  }
  for (const Series& series : history.series) {
    if (&series != &history.series.front()) out << '\n';
    std::string name = series.id.empty() ? counted(series.refs.size(), "objective") : series.id;
    if (series.cycle) name += ", " + series.cycle->name;
    name = text::shorten(text::printable(name), room, glyphs(terminal).ellipsis);
    out << inked(name, Ink::dim, terminal) << "\n\n";
    print_series(out, workspace, scores, history, series, terminal);
  }
}

}  // namespace okr::render
