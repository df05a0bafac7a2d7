// The columns of the list of key results, and its cells: what every format of the list prints.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/list.hpp"

namespace okr::render {

/// One value: `text` is as it stands in the file; `shown` is for people and safe to print.
struct Cell {
  std::optional<Decimal> number;
  std::string text, shown;
};

struct ListColumn {
  std::string_view name;
  bool is_number = false;
  bool is_usual = false;  ///< shown to people who did not ask for columns
  bool is_prose = false;  ///< gives way first where the table is too wide
};

struct ListTable {
  std::vector<ListColumn> columns;
  std::vector<std::vector<Cell>> rows;  ///< a cell for each column
};

/// The selected key results with the columns of `options`, sorted. `only_usual`: without `columns`, the usual ones and
/// not all. Throws Failure as check_list_options does.
ListTable list_table(const Workspace& workspace, const Scores& scores, const Selection& selection,
                     const ListOptions& options, bool only_usual);

}  // namespace okr::render
