// Decoding, measuring and cutting UTF-8 text.
#include "text/utf8.hpp"

#include <algorithm>
#include <utf8proc.h>

namespace okr::text {
namespace {

int width_of(const CodePoint& c) {
  if (!c.valid || c.value < 0x80) return 1;
  const auto value = static_cast<utf8proc_int32_t>(c.value);
  const int width = utf8proc_charwidth(value);
  if (width > 0) return width;
  // The library gives 0 to what it does not know and to controls too; a terminal draws something there.
  const auto category = utf8proc_category(value);
  return category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CC ? 1 : 0;
}

/// The end of the character at `offset` with all that combines with it; adds its columns to `width`.
std::size_t end_of_cluster(std::string_view text, std::size_t offset, int& width) {
  const CodePoint first = code_point_at(text, offset);
  width = width_of(first);
  offset += first.bytes;
  while (offset < text.size()) {
    const CodePoint next = code_point_at(text, offset);
    if (width_of(next) != 0) break;
    offset += next.bytes;
  }
  return offset;
}

std::string_view without_spaces_at_end(std::string_view text) {
  const auto last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// As much of the beginning of `text` as fits into `columns`.
std::string_view beginning(std::string_view text, int columns) {
  std::size_t end = 0;
  for (int used = 0; end < text.size();) {
    int width = 0;
    const std::size_t next = end_of_cluster(text, end, width);
    if (used + width > columns) break;
    used += width;
    end = next;
  }
  return text.substr(0, end);
}

}  // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t offset) {
  const auto* begin = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + offset;
  if (*begin < 0x80) return {*begin, 1, true};
  utf8proc_int32_t value = 0;
  const auto length = utf8proc_iterate(begin, static_cast<utf8proc_ssize_t>(bytes.size() - offset), &value);
  if (length <= 0) return {*begin, 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length), true};
}

std::size_t first_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (!c.valid) return at;
    at += c.bytes;
  }
  return std::string_view::npos;
}

int display_width(std::string_view utf8) {
  int width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    width += width_of(c);
    at += c.bytes;
  }
  return width;
}

std::string shorten(std::string_view utf8, int columns, std::string_view ellipsis) {
  if (beginning(utf8, columns).size() == utf8.size()) return std::string(utf8);
  const int room = columns - display_width(ellipsis);
  if (room < 0) return std::string(beginning(utf8, columns));
  return std::string(without_spaces_at_end(beginning(utf8, room))).append(ellipsis);
}

std::string pad(std::string_view utf8, int columns) {
  return std::string(utf8).append(static_cast<std::size_t>(std::max(0, columns - display_width(utf8))), ' ');
}

std::string pad_left(std::string_view utf8, int columns) {
  return std::string(static_cast<std::size_t>(std::max(0, columns - display_width(utf8))), ' ').append(utf8);
}

}  // namespace okr::text
