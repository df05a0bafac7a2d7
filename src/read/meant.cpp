// Numbers and days that are written as elsewhere, and can be read in one way only.
#include "read/meant.hpp"

#include <algorithm>
#include <vector>

#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/quantity.hpp"

namespace okr::read {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

/// Whether these are the thousands, thousand by thousand, of one whole number.
bool are_thousands(const std::vector<std::string_view>& groups) {
  const auto is_group = [](std::string_view group) { return is_digits(group) && group.size() == 3; };
  return is_digits(groups.front()) && groups.front().size() <= 3 && groups.front() != "0" &&
         std::all_of(groups.begin() + 1, groups.end(), is_group);
}

/// `1.200,5` or `87,5` with a decimal point. Three digits behind the comma of a whole number may be thousands.
std::string with_decimal_point(std::string_view number) {
  const std::vector<std::string_view> parts = split(number, ',');
  if (parts.size() != 2 || !is_digits(parts[1])) return {};
  std::string whole(parts[0]);
  if (is_digits(whole)) {
    if (parts[1].size() == 3 && whole != "0") return {};
  } else if (are_thousands(split(whole, '.'))) {
    std::erase(whole, '.');
  } else {
    return {};
  }
  return whole + '.' + std::string(parts[1]);
}

std::string two_digits(std::string_view number) { return std::string(number.size() == 1 ? 1 : 0, '0').append(number); }

}  // namespace

std::string meant_date(std::string_view text) {
  for (const char mark : {'-', '/', '.'}) {
    const std::vector<std::string_view> parts = split(text, mark);
    if (parts.size() != 3 || parts[0].size() != 4) continue;
    std::string date = std::string(parts[0]) + '-' + two_digits(parts[1]) + '-' + two_digits(parts[2]);
    if (parse_date(date)) return date;
  }
  return {};
}

std::string meant_number(std::string_view text) {
  const std::string_view sign = text.substr(0, text.starts_with('-') ? 1 : 0);
  const std::string number = std::string(sign) + with_decimal_point(text.substr(sign.size()));
  return Decimal::parse(number) ? number : std::string();
}

std::string meant_quantity(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_of(digits), text.size());
  const std::size_t end = std::min(text.find_first_not_of("0123456789.,", begin), text.size());
  const std::string number = with_decimal_point(text.substr(begin, end - begin));
  const std::string quantity = std::string(text.substr(0, begin)) + number + std::string(text.substr(end));
  return !number.empty() && parse_quantity(quantity) ? quantity : std::string();
}

std::string meant_share(std::string_view text) {
  if (!text.ends_with('%')) return {};
  const auto percent = Decimal::parse(text.substr(0, text.size() - 1));
  return percent && *percent >= 0 && *percent <= 100 ? (*percent / 100).to_string() : std::string();
}

}  // namespace okr::read
