// Numbers and days that are written as elsewhere, and can be read in one way only.
#pragma once

#include <string>
#include <string_view>

namespace okr::read {

// Each gives the text as the format writes it, or nothing where more than one thing, or none, can have been meant.

/// `2026-4-5`, `2026/04/05`, `2026.4.5`: year, month and day. Where the year stands last, nobody knows which the month
/// is.
std::string meant_date(std::string_view text);

/// `0,7`: a decimal comma. `1,200` may be that or a thousands separator.
std::string meant_number(std::string_view text);

/// The same in a quantity: `87,5%`, `1.200,50 €`.
std::string meant_quantity(std::string_view text);

/// A percentage where a share is wanted: `70%` is `0.7`.
std::string meant_share(std::string_view text);

}  // namespace okr::read
