// Exact decimal numbers: 87.6 on the way from 82 to 90 is 0.7, and nothing less.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace okr {

/// A decimal number with nine decimals, exact. Its range is ±10^18; arithmetic that would leave it stops at the end
/// of the range. Products and quotients are rounded to the ninth decimal, halves away from zero.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(int whole) : units_(static_cast<Units>(whole) * one) {}  // NOLINT(google-explicit-constructor)

  /// Reads `-12`, `+3.5`, `0.25`: an optional sign, digits, optionally a point and digits. Nothing where the text is
  /// anything else, has more than nine decimals that are not 0, or reaches 10^15.
  static std::optional<Decimal> parse(std::string_view text);
  /// `units` billionths; stops at the ends of the range.
  static constexpr Decimal from_billionths(std::int64_t units) { return Decimal(Raw{units}); }

  /// How many billionths it is; of what leaves the range of the type, that is from ±9.2 × 10^9 on, anything.
  constexpr std::int64_t billionths() const { return static_cast<std::int64_t>(units_); }

  /// The shortest text that reads as this number: `0.7`, `-3`, `1200`.
  std::string to_string() const;
  /// With exactly `decimals` (0 to 9) decimals, halves away from zero.
  std::string to_fixed(int decimals) const;
  /// The nearest binary number, for drawing and for JSON.
  double to_double() const;
  /// Whether there is nothing behind the point.
  bool is_whole() const { return units_ % one == 0; }

  Decimal operator-() const { return Decimal(Raw{-units_}); }
  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b) { return a + -b; }
  friend Decimal operator*(Decimal a, Decimal b);
  /// `b` must not be 0.
  friend Decimal operator/(Decimal a, Decimal b);
  Decimal& operator+=(Decimal b) { return *this = *this + b; }
  friend auto operator<=>(const Decimal&, const Decimal&) = default;

 private:
  friend class OptionalDecimal;
  /// Far outside the range.
  static constexpr Decimal none() { return Decimal(Raw{~Units{0} << 126}); }
  /// Aligned like other numbers, so that an optional one takes 24 bytes and not 32.
  __extension__ typedef __int128 Units __attribute__((aligned(8)));
  struct Raw {
    Units units;
  };
  static constexpr Units one = 1'000'000'000;
  explicit constexpr Decimal(Raw raw) : units_(raw.units) {}

  Units units_ = 0;
};

/// A decimal or nothing, no larger than a decimal: used like a std::optional<Decimal>, for what there are many of.
class OptionalDecimal {
 public:
  constexpr OptionalDecimal() = default;
  constexpr OptionalDecimal(std::nullopt_t) {}                    // NOLINT(google-explicit-constructor)
  constexpr OptionalDecimal(Decimal value) : value_(value) {}     // NOLINT(google-explicit-constructor)
  constexpr OptionalDecimal(int value) : value_(value) {}         // NOLINT(google-explicit-constructor)
  constexpr OptionalDecimal(const std::optional<Decimal>& value)  // NOLINT(google-explicit-constructor)
      : value_(value.value_or(Decimal::none())) {}

  bool has_value() const { return value_ != Decimal::none(); }
  explicit operator bool() const { return has_value(); }
  operator std::optional<Decimal>() const {  // NOLINT(google-explicit-constructor)
    return has_value() ? std::optional(value_) : std::nullopt;
  }
  /// There must be a value.
  const Decimal& operator*() const { return value_; }
  const Decimal* operator->() const { return &value_; }
  Decimal value_or(Decimal other) const { return has_value() ? value_ : other; }
  void reset() { value_ = Decimal::none(); }

  friend bool operator==(const OptionalDecimal&, const OptionalDecimal&) = default;

 private:
  Decimal value_ = Decimal::none();
};

/// `value` held between `low` and `high`.
Decimal clamp(Decimal value, Decimal low, Decimal high);

/// A decimal that the compiler can check: `0.7_d`. More than nine decimals do not compile.
consteval Decimal operator""_d(const char* text) {
  std::int64_t units = 0;
  int decimals = -1;
  for (; *text != '\0'; ++text) {
    if (*text == '.') {
      decimals = 0;
    } else if (*text != '\'') {
      units = units * 10 + (*text - '0');
      decimals += decimals >= 0 ? 1 : 0;
    }
  }
  for (int i = decimals < 0 ? 0 : decimals; i < 9; ++i) units *= 10;
  return decimals > 9 ? throw "more than nine decimals" : Decimal::from_billionths(units);
}

}  // namespace okr
