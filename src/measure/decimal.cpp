// Decimal: reading, printing and arithmetic in billionths.
#include "okr/decimal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstdint>

namespace okr {
namespace {

__extension__ using Int = __int128;

constexpr Int one = 1'000'000'000;
constexpr Int largest = one * one * one;
constexpr std::size_t all_decimals = 9;

/// 10^0 to 10^15.
constexpr auto powers_of_ten = [] {
  std::array<std::int64_t, 16> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr std::int64_t power_of_ten(std::size_t exponent) { return powers_of_ten[exponent]; }

constexpr Int absolute(Int value) { return value < 0 ? -value : value; }

constexpr Int within_range(Int units) { return std::clamp<Int>(units, -largest, largest); }

constexpr Int divide_rounding(Int numerator, Int denominator) {
  const bool negative = (numerator < 0) != (denominator < 0);
  const Int divisor = absolute(denominator);
  const Int dividend = absolute(numerator) + divisor / 2;
  // Most numbers are small, and the processor divides 64 bits in a fraction of the time.
  const bool small = dividend <= INT64_MAX && divisor <= INT64_MAX;
  const Int quotient =
      small ? static_cast<std::int64_t>(dividend) / static_cast<std::int64_t>(divisor) : dividend / divisor;
  return negative ? -quotient : quotient;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits that `text` begins with off it, and adds them to `value`, which is 0 before; leading zeros are
/// free. False where there are none, or where they make 10^15 or more.
bool take_digits(std::string_view& text, std::int64_t& value) {
  constexpr std::int64_t limit = power_of_ten(15);
  std::size_t length = 0;
  for (; length < text.size() && is_digit(text[length]); ++length) {
    value = value * 10 + (text[length] - '0');
    if (value >= limit) return false;
  }
  text.remove_prefix(length);
  return length > 0;
}

std::string print(Int units, int decimals) {
  std::array<char, 48> buffer;
  auto* place = buffer.data() + buffer.size();
  Int rest = absolute(units);
  for (int written = 0; rest > 0 || written <= decimals; ++written) {
    if (written == decimals && decimals > 0) *--place = '.';
    *--place = static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (units < 0) *--place = '-';
  return {place, buffer.data() + buffer.size()};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t whole = 0;
  if (!take_digits(text, whole)) return std::nullopt;
  Int units = one * whole;
  if (!text.empty()) {
    if (text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
    while (text.size() > all_decimals && text.ends_with('0')) text.remove_suffix(1);
    const std::size_t decimals = text.size();
    std::int64_t fraction = 0;
    if (decimals > all_decimals || !take_digits(text, fraction) || !text.empty()) return std::nullopt;
    units += Int{power_of_ten(all_decimals - decimals)} * fraction;
  }
  return Decimal(Raw{negative ? -units : units});
}

std::string Decimal::to_string() const {
  int decimals = static_cast<int>(all_decimals);
  Int shown = units_;
  while (decimals > 0 && shown % 10 == 0) {
    shown /= 10;
    --decimals;
  }
  return print(shown, decimals);
}

std::string Decimal::to_fixed(int decimals) const {
  assert(decimals >= 0 && decimals <= static_cast<int>(all_decimals));
  return print(divide_rounding(units_, power_of_ten(all_decimals - static_cast<std::size_t>(decimals))), decimals);
}

double Decimal::to_double() const {
  const std::string text = to_string();
  double nearest = 0;
  std::from_chars(text.data(), text.data() + text.size(), nearest);
  return nearest;
}

Decimal operator+(Decimal a, Decimal b) { return Decimal(Decimal::Raw{within_range(a.units_ + b.units_)}); }

Decimal operator*(Decimal a, Decimal b) {
  const bool negative = (a.units_ < 0) != (b.units_ < 0);
  const Int x = absolute(a.units_);
  const Int y = absolute(b.units_);
  if (x <= INT64_MAX && y <= INT64_MAX) {
    const Int units = divide_rounding(x * y, one);
    return Decimal(Decimal::Raw{within_range(negative ? -units : units)});
  }
  // The whole parts alone may already pass the range; the full product would not fit the integer.
  const Int wholes = (x / one) * (y / one);
  if (wholes > one * one) return Decimal(Decimal::Raw{negative ? -largest : largest});
  const Int units =
      wholes * one + (x / one) * (y % one) + (x % one) * (y / one) + divide_rounding((x % one) * (y % one), one);
  return Decimal(Decimal::Raw{within_range(negative ? -units : units)});
}

Decimal operator/(Decimal a, Decimal b) {
  assert(b.units_ != 0);
  return Decimal(Decimal::Raw{within_range(divide_rounding(a.units_ * one, b.units_))});
}

Decimal clamp(Decimal value, Decimal low, Decimal high) { return std::clamp(value, low, high); }

}  // namespace okr
