// Numbers with their units, as people write them: 95%, $1.2M, 3 days.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "okr/decimal.hpp"
#include "okr/word.hpp"

namespace okr {

/// A unit in its one spelling: `%`, a currency sign, `ms second minute hour day week month year`, `point`, a counted
/// noun in the singular and lower case, or nothing.
using Unit = Word;

struct Quantity {
  Decimal amount;
  Unit unit;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Reads the whole of `text` as one quantity of docs/format.md (`75`, `1_000`, `95%`, `$1.2M`, `€400k`, `3 days`,
/// `-5`). Nothing where it is not one.
std::optional<Quantity> parse_quantity(std::string_view text);

/// The one spelling of a unit that a person wrote: `days` is `day`, `USD` is `$`, `percent` is `%`, `Engineers` is
/// `engineer`.
Unit normal_unit(std::string_view text);

/// The amount in another unit. A unit that is empty in `quantity` takes `to`. Durations convert to each other within
/// ms … week and within month … year; any other two units that differ give nothing.
std::optional<Decimal> convert(const Quantity& quantity, const Unit& to);

/// The smaller of two units of time that convert to each other, into which nothing is rounded; else `unit`.
Unit smaller(const Unit& unit, const Unit& other);

/// For people: `1.6 days`, `1 day`, `84%`, `$1.2M`, `1,200 members`, `0.5`. At most the decimals that the amount has.
std::string to_string(const Quantity& quantity);

}  // namespace okr
