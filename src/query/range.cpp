// Reads ranges of numbers.
#include "query/range.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace okr::query {
namespace {

struct Comparison {
  std::string_view sign;
  QueryRange (*range)(Decimal);
};

/// A sign that begins another one stands behind it.
constexpr Comparison comparisons[] = {
    {"<=",
     [](Decimal bound) {
       return QueryRange{{}, bound, false, false};
     }},
    {">=",
     [](Decimal bound) {
       return QueryRange{bound, {}, false, false};
     }},
    {"<",
     [](Decimal bound) {
       return QueryRange{{}, bound, false, true};
     }},
    {">",
     [](Decimal bound) {
       return QueryRange{bound, {}, true, false};
     }},
    {"=",
     [](Decimal bound) {
       return QueryRange{bound, bound, false, false};
     }},
    {"",
     [](Decimal bound) {
       return QueryRange{bound, bound, false, false};
     }},
};

std::optional<QueryRange> compared(std::string_view text, ReadBound read_bound) {
  const auto is_start = [&](const Comparison& comparison) { return text.starts_with(comparison.sign); };
  const Comparison& comparison = *std::ranges::find_if(comparisons, is_start);
  const auto bound = read_bound(text.substr(comparison.sign.size()));
  return bound ? std::optional(comparison.range(*bound)) : std::nullopt;
}

}  // namespace

std::optional<QueryRange> range_of(std::string_view text, ReadBound read_bound) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return compared(text, read_bound);
  const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
  const QueryRange range{read_bound(from), read_bound(to), false, false};
  const bool read = (range.low || from.empty()) && (range.high || to.empty()) && (range.low || range.high);
  const bool empty = range.low && range.high && *range.low > *range.high;
  return read && !empty ? std::optional(range) : std::nullopt;
}

std::optional<Decimal> read_share(std::string_view text) {
  const auto number = Decimal::parse(text);
  return number && *number >= 0 && *number <= 1 ? number : std::nullopt;
}

std::optional<Decimal> read_days(std::string_view text) {
  constexpr int most = 1'000'000;
  if (!text.ends_with('d') && !text.ends_with('w')) return std::nullopt;
  int number = 0;
  const char* const end = text.data() + text.size() - 1;
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number < 0 || number > most) return std::nullopt;
  return Decimal(text.ends_with('w') ? 7 * number : number);
}

}  // namespace okr::query
