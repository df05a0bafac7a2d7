// Characters and spaces as the measure's readers see them, without a locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::measure {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
/// ASCII letters, and the bytes of characters beyond ASCII but for those that only punctuation, spaces, arrows and
/// other signs begin with (U+0080 to U+00BF, U+2000 to U+2FFF, and beyond U+FFFF).
constexpr bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_upper(c) || (c >= 'a' && c <= 'z') || (byte >= 0x80 && byte != 0xC2 && byte != 0xE2 && byte < 0xF0);
}
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

/// Bytes of the space that `text` begins with: a blank, a tab, a no-break space, a thin one. 0 where there is none.
constexpr std::size_t space_length(std::string_view text) {
  if (text.empty() || (text[0] > ' ' && text[0] < 0x7f)) return 0;
  if (text[0] == ' ' || text[0] == '\t') return 1;
  if (text.starts_with("\u00a0")) return 2;
  if (text.starts_with("\u202f") || text.starts_with("\u2009") || text.starts_with("\u2007")) return 3;
  return 0;
}

/// `text` without the spaces that it begins with.
constexpr std::string_view skip_spaces(std::string_view text) {
  while (const std::size_t length = space_length(text)) text.remove_prefix(length);
  return text;
}

/// `text` without the spaces around it.
constexpr std::string_view trimmed(std::string_view text) {
  text = skip_spaces(text);
  for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
    if (space_length(text.substr(text.size() - length)) != length) continue;
    text.remove_suffix(length);
    length = 0;
  }
  return text;
}

/// Where the last word of `text` begins.
constexpr std::size_t last_word(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t length = space_length(text.substr(at))) begin = at + length;
  }
  return begin;
}

}  // namespace okr::measure
