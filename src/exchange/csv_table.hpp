// CSV as spreadsheets write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::exchange {

struct CsvRow {
  int line = 0;  ///< on which it begins
  std::vector<std::string> fields;
};

/// The rows that are not empty. The separator, `,` `;` or a tab, is the one that the first line has most of; a line
/// `sep=;` names it. Quoted fields may have line breaks, which become line feeds. Spaces around a field are taken off,
/// and so is what guards it from being taken for a formula. Throws Failure where a quote is never closed, and
/// where there are more than most_rows.
std::vector<CsvRow> read_csv(std::string_view bytes);

}  // namespace okr::exchange
