// The list of key results as a Markdown table.
#include <ostream>

#include "render/list.hpp"
#include "render/list_table.hpp"
#include "render/markdown.hpp"

namespace okr::render {

void list_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                   const ListOptions& options) {
  const ListTable table = list_table(workspace, scores, selection, options, true);
  for (const ListColumn& column : table.columns) out << "| " << column.name << ' ';
  out << "|\n";
  for (const ListColumn& column : table.columns) out << (column.is_number ? "|--:" : "|---");
  out << "|\n";
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) out << "| " << markdown(cell.shown) << ' ';
    out << "|\n";
  }
}

}  // namespace okr::render
