// Amounts at the beginning of a text: a number with its sign, its currency and its multiplier, before any unit.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "okr/decimal.hpp"

namespace okr::measure {

/// Digits with their marks: `1,200`, `87.6`, `12 000`.
struct Number {
  std::optional<Decimal> value;  ///< nothing where the marks are not well-formed: `1,00`, `1.2.3`, `010`
  bool two_readings = false;     ///< `1.200` may be meant as 1.2 or as 1200
  std::size_t length = 0;        ///< bytes of all digits and marks, 0 where `text` begins with no digit
};

/// The number that `text` begins with. Groups of thousands may be set apart by spaces where `spaced` says so.
Number scan_number(std::string_view text, bool spaced);

struct Amount {
  std::optional<Decimal> number;  ///< with its sign and without its multiplier; nothing where it is not well-formed
  Decimal multiplier = 1;
  std::string_view currency;  ///< empty where none is said
  char sign = 0;              ///< `-`, `+`, or 0 where none is written
  bool two_readings = false;
  std::size_t length = 0;  ///< bytes of the whole amount
};

struct HoursAndMinutes {
  Decimal minutes;
  std::size_t length = 0;
};

/// The duration of two parts that `text` begins with: `1h30`, `2h05m`, `1 hour 30 minutes`.
std::optional<HoursAndMinutes> scan_hours_and_minutes(std::string_view text);

/// The amount that `text` begins with: `-4`, `$1.2M`, `40 k€`, `USD 2 million`. Nothing where it begins with none.
std::optional<Amount> scan_amount(std::string_view text, bool spaced);

}  // namespace okr::measure
