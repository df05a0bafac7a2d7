// Prints tables.
#include "render/table.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <ostream>

#include "render/csv.hpp"
#include "render/markdown.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr int gap = 2;

/// The widest column that may give way, if it still can: prose while it is longer than a few words, then any text.
/// A number never does: cut, it would be another number.
std::optional<std::size_t> column_to_narrow(const Table& table, const std::vector<int>& widths) {
  const auto widest = [&](int least, bool only_prose) {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const TableColumn& column = table.columns[c];
      if (column.is_number || (only_prose && !column.is_prose) || widths[c] <= least) continue;
      if (!found || widths[c] > widths[*found]) found = c;
    }
    return found;
  };
  const auto prose = widest(16, true);
  return prose ? prose : widest(4, false);
}

/// As wide as the widest cell, as far as the terminal has room.
std::vector<int> widths_of(const Table& table, int terminal_width) {
  std::vector<int> widths;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    int width = text::display_width(table.columns[c].name);
    for (const auto& row : table.rows) width = std::max(width, text::display_width(row[c].shown));
    widths.push_back(std::min(width, terminal_width));
  }
  const int gaps = gap * (static_cast<int>(widths.size()) - 1);
  for (int excess = std::accumulate(widths.begin(), widths.end(), gaps) - terminal_width; excess > 0; --excess) {
    const auto column = column_to_narrow(table, widths);
    if (!column) break;
    --widths[*column];
  }
  return widths;
}

std::string field(const Cell& cell) { return cell.number ? cell.number->to_string() : csv(cell.text); }

}  // namespace

void table_text(std::ostream& out, const Table& table, const Terminal& terminal) {
  const std::vector<int> widths = widths_of(table, terminal.width);
  const auto row_of = [&](const auto& text_of) {
    std::string line;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const std::string text = text::shorten(text_of(c), widths[c], glyphs(terminal).ellipsis);
      if (c > 0) line += "  ";
      line += table.columns[c].is_number ? text::pad_left(text, widths[c]) : text::pad(text, widths[c]);
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
  };
  out << inked(row_of([&](std::size_t c) { return std::string(table.columns[c].name); }), Ink::bold, terminal) << '\n';
  for (const auto& row : table.rows) {
    out << row_of([&](std::size_t c) {
      return row[c].shown.empty() ? std::string(glyphs(terminal).dash) : row[c].shown;
    }) << '\n';
  }
}

void table_csv(std::ostream& out, const Table& table) {
  const auto write_row = [&](const auto& field_of) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) out << (c > 0 ? "," : "") << field_of(c);
    out << '\n';
  };
  write_row([&](std::size_t c) { return std::string(table.columns[c].name); });
  for (const auto& row : table.rows) {
    write_row([&](std::size_t c) { return field(row[c]); });
  }
}

void table_markdown(std::ostream& out, const Table& table) {
  for (const TableColumn& column : table.columns) out << "| " << column.name << ' ';
  out << "|\n";
  for (const TableColumn& column : table.columns) out << (column.is_number ? "|--:" : "|---");
  out << "|\n";
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) out << "| " << markdown(cell.shown) << ' ';
    out << "|\n";
  }
}

}  // namespace okr::render
