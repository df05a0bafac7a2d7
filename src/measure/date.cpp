// Calendar days: reading `2026-05-15` and printing it.
#include "okr/date.hpp"

namespace okr {
namespace {

/// The number that two digits make; 100'000 or more where one is no digit.
unsigned two_digits(const char* text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9' ? static_cast<unsigned>(c - '0') : 100'000U; };
  return digit(text[0]) * 10 + digit(text[1]);
}

void append_padded(std::string& text, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  text.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const unsigned year = two_digits(&text[0]) * 100 + two_digits(&text[2]);
  const unsigned month = two_digits(&text[5]);
  const unsigned day = two_digits(&text[8]);
  if (year < 1970 || year > 9999 || month > 12 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                                         std::chrono::day{day}};
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
