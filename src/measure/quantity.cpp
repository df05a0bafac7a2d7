// Quantities: reading a whole text as one, and printing them for people.
#include "okr/quantity.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "measure/amount.hpp"
#include "measure/ascii.hpp"
#include "measure/nouns.hpp"
#include "measure/units.hpp"

namespace okr {
namespace {

using namespace measure;

/// Whether `text` can name what is counted: up to three words of two letters or more, none of which joins or compares.
bool is_noun(std::string_view text) {
  constexpr std::string_view joining[] = {"or", "and", "to", "of", "from", "in", "by", "ago", "more", "less", "than"};
  int words = 0;
  for (auto rest = text; !rest.empty(); rest = skip_spaces(rest)) {
    std::size_t length = 0;
    while (length < rest.size() && space_length(rest.substr(length)) == 0) {
      const char c = rest[length];
      const bool inside = length > 0 && (c == '-' || c == '/' || c == '\'');
      if (!is_letter(c) && !inside) return false;
      ++length;
    }
    if (length < 2 || std::ranges::find(joining, lower(rest.substr(0, length))) != std::end(joining)) return false;
    if (++words > 3) return false;
    rest.remove_prefix(length);
  }
  return words > 0;
}

/// The unit behind an amount, where all of `text` is one.
std::optional<Unit> whole_unit(std::string_view text) {
  if (text.empty()) return Unit();
  if (const auto known = match_unit(text)) {
    if (known->length == text.size()) return Unit(known->unit);
    return std::nullopt;
  }
  const auto noun = text.substr(0, text.find(" per "));
  if (!is_noun(noun) || (noun.size() < text.size() && !is_noun(text.substr(noun.size() + 5)))) return std::nullopt;
  // `tos` and `mores` would be said as `to` and `more`, which count nothing.
  const Unit unit = normal_unit(noun);
  const auto known = match_unit(unit.text());
  const bool is_unit = (known && known->length == unit.text().size()) || is_noun(unit);
  return is_unit ? std::optional(unit) : std::nullopt;
}

/// The number that is all of `text` in the way that most readings are written: digits, with a point or without one.
/// Nothing where more has to be looked at.
std::optional<Decimal> bare_number(std::string_view text) {
  if (text.empty() || !is_digit(text[0]) || !is_digit(text.back())) return std::nullopt;
  const bool leading_zero = text[0] == '0' && text.size() > 1 && text[1] != '.';
  return leading_zero ? std::nullopt : Decimal::parse(text);
}

std::string grouped(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t place = point; place > first + 3; place -= 3) digits.insert(place - 3, 1, ',');
  return digits;
}

/// Money in the largest multiple that needs no rounding: `1.2M`, `400k`, `12,500`.
std::string money_text(Decimal amount) {
  constexpr struct {
    Decimal from, multiple;
    std::string_view letter;
  } rows[] = {{1'000'000'000_d, 1'000'000'000_d, "B"}, {1'000'000_d, 1'000'000_d, "M"}, {10'000_d, 1'000_d, "k"}};
  for (const auto& row : rows) {
    const Decimal shortened = amount / row.multiple;
    const bool exact = shortened * row.multiple == amount && (shortened * 100_d).is_whole();
    if (amount >= row.from && exact && (row.letter != "k" || shortened.is_whole())) {
      return grouped(shortened.to_string()) + std::string(row.letter);
    }
  }
  return grouped(amount.to_string());
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
  text = trimmed(text);
  const bool percent = text.ends_with('%');
  if (const auto number = bare_number(percent ? text.substr(0, text.size() - 1) : text)) {
    static const Unit percent_sign = Unit("%");
    return Quantity{*number, percent ? percent_sign : Unit()};
  }
  if (!text.empty() && is_digit(text[0]) && text.find('h') != std::string_view::npos) {
    const auto duration = scan_hours_and_minutes(text);
    if (duration && duration->length == text.size()) return Quantity{duration->minutes, "minute"};
  }
  const auto amount = scan_amount(text, false);
  if (!amount || !amount->number || amount->sign == '+') return std::nullopt;
  const bool as_it_stands = amount->multiplier == 1_d;
  const Decimal value = as_it_stands ? *amount->number : *amount->number * amount->multiplier;
  static const Decimal limit = Decimal(1'000'000'000) * Decimal(1'000'000);
  if (value >= limit || value <= -limit) return std::nullopt;
  const auto behind = skip_spaces(text.substr(amount->length));
  if (!amount->currency.empty()) {
    return behind.empty() ? std::optional(Quantity{value, Unit(amount->currency)}) : std::nullopt;
  }
  const auto unit = whole_unit(behind);
  if (!unit) return std::nullopt;
  return Quantity{value, *unit};
}

std::string to_string(const Quantity& quantity) {
  const Decimal amount = quantity.amount;
  const std::string& unit = quantity.unit;
  if (unit.empty()) return grouped(amount.to_string());
  if (unit == "%") return grouped(amount.to_string()) + unit;
  if (is_currency(unit)) {
    const std::string text = money_text(amount < 0 ? -amount : amount);
    // A currency without a sign of its own stands as a word.
    const bool code = unit.size() == 3 && is_upper(unit[0]) && is_upper(unit[2]);
    return (amount < 0 ? "-" : "") + unit + (code ? " " : "") + text;
  }
  const bool one = amount == 1_d || amount == -1_d;
  const std::size_t last = last_word(unit);
  return grouped(amount.to_string()) + ' ' +
         (one ? unit : unit.substr(0, last) + plural(std::string_view(unit).substr(last)));
}

}  // namespace okr
