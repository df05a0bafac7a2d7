// The units that okr knows by name, and the shape of those it does not.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "okr/quantity.hpp"

namespace okr::measure {

struct UnitMatch {
  std::string_view unit;   ///< its one spelling
  std::size_t length = 0;  ///< bytes of the text that say it
};

/// The known unit that `text` begins with and that ends at a word's end: `%`, `days`, `USD`, `percentage points`.
std::optional<UnitMatch> match_unit(std::string_view text);

/// The currency sign or code that `text` begins with, before an amount: `$`, `US$`, `EUR `.
std::optional<UnitMatch> match_currency(std::string_view text);

/// Whether a currency's sign or code may begin with `c`.
bool may_begin_currency(char c);

bool is_currency(std::string_view unit);
bool is_duration(std::string_view unit);

}  // namespace okr::measure
