// Reads labels.
#include "exchange/labels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "measure/ascii.hpp"

namespace okr::exchange {
namespace {

struct Row {
  std::string_view word;
  Label label;
};

/// Longer ones first.
constexpr std::array rows = {Row{"key results", Label::key_result}, Row{"key result", Label::key_result},
                             Row{"objective", Label::objective},    Row{"goal", Label::objective},
                             Row{"kr", Label::key_result},          Row{"o", Label::objective}};

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && (measure::is_digit(text[length]) || (length > 0 && text[length] == '.'))) ++length;
  return length;
}

/// The bytes of a colon, or of a dash with a blank behind it, or of the blanks behind a number; 0 where there is none.
std::size_t end_length(std::string_view text, bool has_number) {
  const std::string_view mark = measure::skip_spaces(text);
  const auto before = text.size() - mark.size();
  for (const std::string_view sign : {":", ")", "\u2013", "\u2014", "-"}) {
    if (!mark.starts_with(sign)) continue;
    const std::string_view behind = mark.substr(sign.size());
    const bool is_certain = sign == ":" || has_number || (before > 0 && measure::space_length(behind) > 0);
    return is_certain ? before + sign.size() : 0;
  }
  return has_number && (before > 0 || text.empty()) ? std::max<std::size_t>(before, 1) : 0;
}

}  // namespace

Label take_label(std::string_view& title) {
  const std::string_view begin = measure::skip_spaces(title);
  const std::string small = measure::lower(begin.substr(0, 12));
  for (const Row& row : rows) {
    if (!small.starts_with(row.word)) continue;
    std::string_view rest = begin.substr(row.word.size());
    const std::string_view digits = measure::skip_spaces(rest);
    const std::size_t number = number_length(digits);
    if (number > 0) rest = digits.substr(number);
    const std::size_t end = end_length(rest, number > 0);
    if (end == 0) continue;
    title = measure::trimmed(rest.substr(std::min(end, rest.size())));
    return row.label;
  }
  return Label::none;
}

}  // namespace okr::exchange
