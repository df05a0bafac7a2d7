// Text reduced to ASCII lower case, for ids and comparisons.
#include <array>
#include <utf8proc.h>
#include <utility>

#include "text/utf8.hpp"

namespace okr::text {
namespace {

/// Letters that Unicode does not take apart into a base and a mark, lower case.
constexpr std::array<std::pair<char32_t, std::string_view>, 9> special_letters{{
    {U'æ', "ae"},
    {U'ð', "d"},
    {U'ø', "o"},
    {U'þ', "th"},
    {U'đ', "d"},
    {U'ħ', "h"},
    {U'ı', "i"},
    {U'ł', "l"},
    {U'œ', "oe"},
}};

bool is_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The ASCII form of a character beyond ASCII, or nothing where it has none.
std::string ascii_form(char32_t c) {
  const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  for (const auto& [letter, form] : special_letters) {
    if (letter == lower) return std::string(form);
  }
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  std::string ascii;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const auto part = static_cast<char32_t>(parts.at(i));
    if (is_mark(part)) continue;
    if (part >= 0x80) return {};
    ascii += static_cast<char>(part);
  }
  return ascii;
}

void append_utf8(std::string& text, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string folded(utf8);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::size_t at = 0;
  for (; at < folded.size() && is_ascii(folded[at]); ++at) folded[at] = ascii_lower(folded[at]);
  folded.resize(at);
  while (at < utf8.size()) {
    if (is_ascii(utf8[at])) {
      folded += ascii_lower(utf8[at++]);
      continue;
    }
    const CodePoint c = code_point_at(utf8, at);
    const bool after_ascii = !folded.empty() && is_ascii(folded.back());
    if (!c.valid) {
      folded += utf8[at];
    } else if (const std::string ascii = ascii_form(c.value); !ascii.empty()) {
      folded += ascii;
    } else if (!is_mark(c.value) || !after_ascii) {
      append_utf8(folded, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
    }
    at += c.bytes;
  }
  return folded;
}

}  // namespace okr::text
