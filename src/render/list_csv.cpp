// The list of key results as CSV, quoted as RFC 4180 says, safe to open in a spreadsheet.
#include <ostream>

#include "render/list.hpp"
#include "render/list_table.hpp"
#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// A spreadsheet takes text that begins like this for a formula.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string field(const Cell& cell) {
  if (cell.number) return cell.number->to_string();
  std::string text = (looks_like_formula(cell.text) ? "'" : "") + text::printable(cell.text);
  if (text.find_first_of(",\"") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

void list_csv(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
              const ListOptions& options) {
  const ListTable table = list_table(workspace, scores, selection, options, false);
  const auto write_row = [&](const auto& field_of) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) out << (c > 0 ? "," : "") << field_of(c);
    out << '\n';
  };
  write_row([&](std::size_t c) { return std::string(table.columns[c].name); });
  for (const auto& row : table.rows) {
    write_row([&](std::size_t c) { return field(row[c]); });
  }
}

}  // namespace okr::render
