// Characters and spaces as the measure's readers see them, without a locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::measure {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
/// ASCII letters and every byte of a character beyond ASCII.
constexpr bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

/// Bytes of the space that `text` begins with: a blank, a tab, a no-break space, a thin one. 0 where there is none.
constexpr std::size_t space_length(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with("\u00a0")) return 2;
  if (text.starts_with("\u202f") || text.starts_with("\u2009") || text.starts_with("\u2007")) return 3;
  return 0;
}

/// `text` without the spaces that it begins with.
constexpr std::string_view skip_spaces(std::string_view text) {
  while (const std::size_t length = space_length(text)) text.remove_prefix(length);
  return text;
}

}  // namespace okr::measure
