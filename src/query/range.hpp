// Ranges of numbers as a query writes them.
#pragma once

#include <optional>
#include <string_view>

#include "okr/query.hpp"

namespace okr::query {

/// Reads one bound.
using ReadBound = std::optional<Decimal> (*)(std::string_view text);

/// Reads `<0.4`, `<=0.4`, `>0.4`, `>=0.4`, `=0.4`, `0.4`, `..0.4`, `0.4..` and `0.4..0.7`. Nothing where `text` is none
/// of these, or nothing lies between its bounds.
std::optional<QueryRange> range_of(std::string_view text, ReadBound read_bound);

/// A score or a confidence, 0 to 1.
std::optional<Decimal> read_share(std::string_view text);
/// `14d` or `2w`, in days; a number of weeks at most 10^6.
std::optional<Decimal> read_days(std::string_view text);

}  // namespace okr::query
