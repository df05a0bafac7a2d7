// Scans numbers with their signs, currencies and multipliers.
#include "measure/amount.hpp"

#include <algorithm>
#include <string>

#include "measure/ascii.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

/// Bytes of the mark at the beginning of `text` when digits follow it and it can join them to those before.
std::size_t joining_mark(std::string_view text, bool spaced) {
  if (text.empty()) return 0;
  if (text[0] == ',' || text[0] == '.' || text[0] == '_') return count_digits(text.substr(1)) > 0 ? 1 : 0;
  const std::size_t space = spaced ? space_length(text) : 0;
  return space > 0 && count_digits(text.substr(space)) == 3 ? space : 0;
}

struct Groups {
  std::string digits;  ///< of the whole part
  std::string_view fraction;
  std::string_view mark;  ///< between the groups
  bool well_formed = true;
};

/// Takes `text`, digits with marks between them, apart at its marks.
Groups split_groups(std::string_view text) {
  Groups groups;
  const std::size_t first = count_digits(text);
  groups.digits = text.substr(0, first);
  for (std::size_t place = first; place < text.size();) {
    const std::size_t mark_length = std::max<std::size_t>(space_length(text.substr(place)), 1);
    const auto mark = text.substr(place, mark_length);
    const auto digits = text.substr(place + mark_length, count_digits(text.substr(place + mark_length)));
    place += mark_length + digits.size();
    if (mark == ".") {
      groups.fraction = digits;
      groups.well_formed = groups.well_formed && place == text.size();
      return groups;
    }
    const bool same_mark = groups.mark.empty() || groups.mark == mark;
    groups.mark = mark;
    groups.digits += digits;
    groups.well_formed = groups.well_formed && same_mark && first <= 3 && text[0] != '0' && digits.size() == 3;
  }
  return groups;
}

struct Multiplier {
  std::string_view text;
  int value;
  enum class When { always, attached, money } when;
};

using When = Multiplier::When;
constexpr int thousand = 1'000;
constexpr int million = 1'000'000;
constexpr int billion = 1'000'000'000;

// Words are in lower case and match in any; of single letters the case tells: `m` is minutes, metres or millions, and
// only money tells which.
constexpr Multiplier multipliers[] = {
    {"k", thousand, When::always},      {"K", thousand, When::always},        {"M", million, When::always},
    {"B", billion, When::attached},     {"m", million, When::money},          {"b", billion, When::money},
    {"mn", million, When::money},       {"mm", million, When::money},         {"mio", million, When::money},
    {"bn", billion, When::always},      {"thousand", thousand, When::always}, {"million", million, When::always},
    {"billion", billion, When::always},
};

/// Bytes of the letters that `text` begins with.
std::size_t count_letters(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_letter(text[length])) ++length;
  return length;
}

/// Whether `c` begins the name of a multiplier.
bool begins_multiplier(char c) { return std::string_view("kmbt").find(lower(c)) != std::string_view::npos; }

const Multiplier* find_multiplier(std::string_view word, bool attached, bool money) {
  if (word.size() > std::string_view("thousand").size()) return nullptr;
  const std::string lower_case = word.size() > 1 ? lower(word) : std::string(word);
  for (const Multiplier& row : multipliers) {
    const bool allowed = row.when == When::always || money || (row.when == When::attached && attached);
    if (row.text == lower_case && allowed) return &row;
  }
  return nullptr;
}

/// The sign at the beginning of `text`, taken off it: `-`, `+` or 0.
char take_sign(std::string_view& text) {
  constexpr std::string_view minus = "−";
  if (text.starts_with(minus)) {
    text.remove_prefix(minus.size());
    return '-';
  }
  if (!text.starts_with('-') && !text.starts_with('+')) return 0;
  const char sign = text[0];
  text.remove_prefix(1);
  return sign;
}

void take_multiplier(std::string_view& rest, Amount& amount) {
  const auto behind = skip_spaces(rest);
  if (behind.empty() || !begins_multiplier(behind[0])) return;
  const std::size_t length = count_letters(behind);
  const auto after = behind.substr(length);
  const auto currency = match_currency(skip_spaces(after));
  const auto* const row =
      find_multiplier(behind.substr(0, length), behind.size() == rest.size(), !amount.currency.empty() || currency);
  const bool ends_here = after.empty() || !(is_digit(after[0]) || after[0] == '-');
  if (row == nullptr || !ends_here) return;
  amount.multiplier = row->value;
  rest = after;
}

}  // namespace

Number scan_number(std::string_view text, bool spaced) {
  Number number;
  number.length = count_digits(text);
  if (number.length == 0) return number;
  if (joining_mark(text.substr(number.length), spaced) == 0) {
    if (number.length == 1 || text[0] != '0') number.value = Decimal::parse(text.substr(0, number.length));
    return number;
  }
  while (const std::size_t mark = joining_mark(text.substr(number.length), spaced)) {
    number.length += mark + count_digits(text.substr(number.length + mark));
  }
  const Groups groups = split_groups(text.substr(0, number.length));
  const bool leading_zero = groups.digits.size() > 1 && groups.digits[0] == '0';
  if (!groups.well_formed || leading_zero) return number;
  number.two_readings =
      groups.mark.empty() && groups.fraction.size() == 3 && groups.digits.size() <= 3 && groups.digits[0] != '0';
  number.value =
      Decimal::parse(groups.fraction.empty() ? groups.digits : groups.digits + '.' + std::string(groups.fraction));
  return number;
}

std::optional<HoursAndMinutes> scan_hours_and_minutes(std::string_view text) {
  // Nearly all numbers have another unit behind them, or none.
  const auto behind = skip_spaces(text.substr(count_digits(text)));
  if (behind.empty() || behind[0] == '%' || (behind[0] != 'h' && is_letter(behind[0]))) return std::nullopt;
  const Number hours = scan_number(text, false);
  auto rest = skip_spaces(text.substr(hours.length));
  if (!hours.value || !hours.value->is_whole() || !rest.starts_with('h')) return std::nullopt;
  const auto hour = match_unit(rest);
  if (!hour || hour->unit != "hour") return std::nullopt;
  rest.remove_prefix(hour->length);
  const bool apart = space_length(rest) > 0;
  rest = skip_spaces(rest);
  const std::size_t digits = count_digits(rest);
  const auto minutes = Decimal::parse(rest.substr(0, digits));
  if (digits > 2 || !minutes || *minutes >= 60_d) return std::nullopt;
  rest.remove_prefix(digits);
  const auto unit = match_unit(skip_spaces(rest));
  if (unit && unit->unit == "minute") {
    rest = skip_spaces(rest).substr(unit->length);
  } else if (apart) {
    return std::nullopt;
  } else if (rest.starts_with('m')) {
    rest.remove_prefix(1);
  }
  const bool ends = rest.empty() || !(is_letter(rest[0]) || is_digit(rest[0]));
  if (!ends) return std::nullopt;
  return HoursAndMinutes{*hours.value * 60_d + *minutes, text.size() - rest.size()};
}

std::optional<Amount> scan_amount(std::string_view text, bool spaced) {
  Amount amount;
  std::string_view rest = text;
  amount.sign = take_sign(rest);
  if (const auto currency = match_currency(rest)) {
    amount.currency = currency->unit;
    rest = skip_spaces(rest.substr(currency->length));
    if (amount.sign == 0) amount.sign = take_sign(rest);
  }
  const Number number = scan_number(rest, spaced);
  if (number.length == 0) return std::nullopt;
  amount.two_readings = number.two_readings;
  amount.number = number.value && amount.sign == '-' ? -*number.value : number.value;
  rest.remove_prefix(number.length);
  take_multiplier(rest, amount);
  if (amount.currency.empty()) {
    const auto behind = skip_spaces(rest);
    if (const auto currency = match_currency(behind)) {
      amount.currency = currency->unit;
      rest = behind.substr(currency->length);
    }
  }
  amount.length = text.size() - rest.size();
  return amount;
}

}  // namespace okr::measure
