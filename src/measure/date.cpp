// Calendar days: reading `2026-05-15` and printing it.
#include "okr/date.hpp"

namespace okr {
namespace {

/// The number that the digits at `from` make, or nothing where one is no digit.
std::optional<unsigned> digits_at(std::string_view text, std::size_t from, std::size_t count) {
  unsigned value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

void append_padded(std::string& text, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  text.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day || *year < 1970) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                         std::chrono::day{*day}};
  if (!date.ok()) return std::nullopt;
  return Date{date};
}

std::string to_string(Date date) {
  const std::chrono::year_month_day day{date};
  std::string text;
  append_padded(text, static_cast<int>(day.year()), 4);
  append_padded(text += '-', static_cast<int>(static_cast<unsigned>(day.month())), 2);
  append_padded(text += '-', static_cast<int>(static_cast<unsigned>(day.day())), 2);
  return text;
}

int days_between(Date from, Date to) { return static_cast<int>((to - from).count()); }

}  // namespace okr
