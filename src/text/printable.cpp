// Untrusted text made safe to print.
#include <fmt/format.h>
#include <utf8proc.h>

#include "text/utf8.hpp"

namespace okr::text {
namespace {

std::string escaped(const CodePoint& c) {
  const auto value = static_cast<unsigned>(c.value);
  switch (c.value) {
    case U'\t':
      return "\\t";
    case U'\n':
      return "\\n";
    case U'\r':
      return "\\r";
    default:
      return value < 0x100 ? fmt::format("\\x{:02x}", value) : fmt::format("\\u{:04x}", value);
  }
}

bool is_space(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS; }

/// Runners skip spaces before they look for `::` at the start of a line.
std::size_t after_spaces(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!c.valid || !is_space(c.value)) break;
    at += c.bytes;
  }
  return at;
}

/// A code point that is none, which some readers of XML refuse.
bool is_no_character(char32_t c) { return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef); }

}  // namespace

bool is_hidden(char32_t c) {
  if (c < 0x7f) return c < 0x20;
  if (is_no_character(c)) return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:  // letters and marks that are drawn as nothing
      return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
  }
}

std::size_t end_of_harmless(std::string_view text, std::size_t from) {
  const auto is_harmless = [](char c) { return c >= 0x20 && c < 0x7f && c != '#' && c != ':'; };
  while (from < text.size() && is_harmless(text[from])) ++from;
  return from;
}

bool starts_log_command(std::string_view text) { return text.starts_with("##[") || text.starts_with("##vso["); }

std::string printable(std::string_view untrusted) {
  const std::size_t command = after_spaces(untrusted);
  std::string safe;
  safe.reserve(untrusted.size());
  for (std::size_t at = 0; at < untrusted.size();) {
    const std::size_t end = end_of_harmless(untrusted, at);
    safe += untrusted.substr(at, end - at);
    at = end;
    if (at == untrusted.size()) break;
    const CodePoint c = code_point_at(untrusted, at);
    const std::string_view rest = untrusted.substr(at);
    if (!c.valid || is_hidden(c.value)) {
      safe += escaped(c);
    } else if (at == command && rest.starts_with("::")) {
      safe += ":\\";
    } else if (starts_log_command(rest)) {
      safe += "#\\";
    } else {
      safe += rest.substr(0, c.bytes);
    }
    at += c.bytes;
  }
  return safe;
}

}  // namespace okr::text
