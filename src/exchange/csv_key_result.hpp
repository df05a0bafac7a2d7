// One row of a table as a key result.
#pragma once

#include <string_view>

#include "exchange/csv_row.hpp"

namespace okr::exchange {

/// Takes the cells of a key result out of the row. Numbers that its sentence says already are not said again.
Given key_result_of(CsvCells& row, std::string_view title, Names& names, Log& log);

/// A foreign number with its unit as the format writes it; `unit` is that of the column, for a bare one. Empty where it
/// is none.
std::string quantity_text(std::string_view text, std::string_view unit);

}  // namespace okr::exchange
