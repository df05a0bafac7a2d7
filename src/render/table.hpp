// Tables: the same cells as aligned text, as CSV and as Markdown.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/decimal.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// One value: `text` is as it stands in the file; `shown` is for people and safe to print.
struct Cell {
  std::optional<Decimal> number;
  std::string text, shown;
};

struct TableColumn {
  std::string_view name;
  bool is_number = false;
  bool is_usual = false;  ///< shown to people who did not ask for columns
  bool is_prose = false;  ///< gives way first where the table is too wide
};

struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<Cell>> rows;  ///< a cell for each column
};

/// Aligned, a dash for what is empty; fits the terminal as far as only text has to give way.
void table_text(std::ostream& out, const Table& table, const Terminal& terminal);
/// Quoted as RFC 4180 says, safe to open in a spreadsheet.
void table_csv(std::ostream& out, const Table& table);
void table_markdown(std::ostream& out, const Table& table);

}  // namespace okr::render
