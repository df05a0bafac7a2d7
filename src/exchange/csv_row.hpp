// The cells of a table's row by what they hold, and the words in them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv_columns.hpp"
#include "exchange/csv_table.hpp"
#include "exchange/given.hpp"
#include "exchange/names.hpp"

namespace okr::exchange {

/// The cells of one row. What is not taken out is reported at the end.
struct CsvCells {
  struct Cell {
    std::string_view heading;
    std::string text;
  };
  int line = 0;
  std::map<Column, Cell> cells;
  std::set<Column>* left_aside = nullptr;  ///< of the table

  bool has(Column column) const { return cells.contains(column); }
  std::string get(Column column) const;
  std::string take(Column column);
  void put(Column column, std::string text);
  /// Takes a cell out that says nothing that okr does not work out itself.
  void leave_aside(Column column);
  void report_rest(Log& log) const;
};

/// The first row.
class CsvHead {
 public:
  CsvHead(const CsvRow& row, Log& log);
  bool has(Column column) const;
  /// Reports cells of columns that are not known, once for each.
  CsvCells cells(const CsvRow& row, Log& log) const;
  /// Says which columns were left aside.
  void report(Log& log) const;

 private:
  int line_ = 0;
  std::vector<std::string> headings_;
  std::vector<std::optional<Column>> columns_;
  mutable std::set<std::size_t> reported_;
  mutable std::set<Column> left_aside_;
};

/// What a word about the state of an objective or key result says of its objective.
struct StateWord {
  std::string_view state;  ///< empty: nothing
  bool is_health = false;  ///< how it is going, which okr works out itself
};

/// `is_own`: it stands in a row of the objective, not of a key result.
StateWord state_word(std::string_view text, bool is_own);

/// The id of the one person that `name` names; empty, with a word in `log`, where it names several.
std::string owner_of(std::string_view name, int line, Names& names, Log& log);

/// `a; b, c` as a list.
Given list_of(std::string_view text, int line);

/// `0,5` as `0.5`; else the text itself.
std::string plain_number(const std::string& text);

}  // namespace okr::exchange
