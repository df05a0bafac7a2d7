// A chart drawn with characters.
#include "render/chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int rows = 8;
constexpr int widest = 100, narrowest = 40;

struct Signs {
  std::string_view line, upright, from_above, to_below, from_below, to_above, mark, axis, corner, base;
};

const Signs& signs_of(const Terminal& terminal) {
  static constexpr Signs utf8{"━", "┃", "┓", "┗", "┛", "┏", "┈", "│", "└", "─"};
  static constexpr Signs ascii{"=", "|", "+", "+", "+", "+", ".", "|", "+", "-"};
  return terminal.utf8 ? utf8 : ascii;
}

struct Cell {
  std::string_view sign = " ";
  Ink ink = Ink::plain;
};

using Grid = std::array<std::vector<Cell>, rows>;

std::size_t row_of(const Chart& chart, double value) {
  const double share = (chart.high - value) / (chart.high - chart.low);
  return static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * (rows - 1)));
}

Date day_of(const Chart& chart, std::size_t column, std::size_t columns) {
  const double share = columns < 2 ? 1 : static_cast<double>(column) / static_cast<double>(columns - 1);
  return chart.first + std::chrono::days(std::lround(share * days_between(chart.first, chart.last)));
}

void draw_line(Grid& grid, const Chart& chart, const Signs& signs) {
  const std::size_t columns = grid.front().size();
  std::optional<std::size_t> last;
  for (std::size_t c = 0; c < columns; ++c) {
    const auto value = chart.on(day_of(chart, c, columns));
    if (!value) continue;
    const std::size_t row = row_of(chart, *value);
    const std::size_t from = last.value_or(row);
    for (std::size_t r = std::min(row, from); r <= std::max(row, from); ++r) grid[r][c] = {signs.upright, chart.ink};
    if (row == from) {
      grid[row][c].sign = signs.line;
    } else {
      grid[from][c].sign = row > from ? signs.from_above : signs.from_below;
      grid[row][c].sign = row > from ? signs.to_below : signs.to_above;
    }
    last = row;
  }
}

/// What stands left of the axis; a mark goes before an end of the axis.
std::array<std::string, rows> labels_of(const Chart& chart) {
  std::array<std::string, rows> labels;
  for (const ChartMark& mark : chart.marks) {
    std::string& label = labels[row_of(chart, mark.at)];
    label += (label.empty() ? "" : ", ") + mark.label;
  }
  if (labels.front().empty()) labels.front() = chart.high_label;
  if (labels.back().empty()) labels.back() = chart.low_label;
  return labels;
}

std::string inked_row(const std::vector<Cell>& cells, const Terminal& terminal) {
  std::string line, run;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    run += cells[i].sign;
    if (i + 1 < cells.size() && cells[i + 1].ink == cells[i].ink) continue;
    line += inked(run, cells[i].ink, terminal);
    run.clear();
  }
  return line;
}

std::string repeated(std::string_view sign, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += sign;
  return result;
}

}  // namespace

std::optional<double> Chart::on(Date day) const {
  const auto after = std::ranges::upper_bound(points, day, {}, &std::pair<Date, double>::first);
  return after == points.begin() ? std::nullopt : std::optional(std::prev(after)->second);
}

std::vector<std::string> chart_lines(const Chart& chart, const Terminal& terminal) {
  const Signs& signs = signs_of(terminal);
  const int width = std::clamp(terminal.width, narrowest, widest);
  const auto labels = labels_of(chart);
  int label_width = 0;
  for (const std::string& label : labels) label_width = std::max(label_width, text::display_width(label));
  label_width = std::min(label_width, width / 3);
  const auto columns = static_cast<std::size_t>(width - label_width - 2);
  Grid grid;
  grid.fill(std::vector<Cell>(columns));
  for (const ChartMark& mark : chart.marks) {
    std::ranges::fill(grid[row_of(chart, mark.at)], Cell{signs.mark, Ink::dim});
  }
  draw_line(grid, chart, signs);
  std::vector<std::string> lines;
  for (std::size_t r = 0; r < rows; ++r) {
    const std::string label = text::shorten(labels[r], label_width, glyphs(terminal).ellipsis);
    std::string cells = inked_row(grid[r], terminal);
    cells.erase(cells.find_last_not_of(' ') + 1);
    lines.push_back(inked(text::pad_left(label, label_width), Ink::dim, terminal) + ' ' +
                    inked(signs.axis, Ink::dim, terminal) + cells);
  }
  const std::string indent(static_cast<std::size_t>(label_width) + 1, ' ');
  lines.push_back(indent + inked(std::string(signs.corner) + repeated(signs.base, columns), Ink::dim, terminal));
  const std::string first = to_string(chart.first), last = to_string(chart.last);
  lines.push_back(indent + ' ' +
                  inked(first + text::pad_left(last, static_cast<int>(columns - first.size())), Ink::dim, terminal));
  return lines;
}

}  // namespace okr::render
