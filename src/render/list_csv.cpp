// The list of key results as CSV, quoted as RFC 4180 says, safe to open in a spreadsheet.
#include <ostream>

#include "render/csv.hpp"
#include "render/list.hpp"
#include "render/list_table.hpp"

namespace okr::render {
namespace {

std::string field(const Cell& cell) { return cell.number ? cell.number->to_string() : csv(cell.text); }

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
