// Most bytes are printable ASCII, which shows many at a time; the others are looked at one by one.
#include "read/plain_bytes.hpp"

#include "text/utf8.hpp"

namespace okr::read {
namespace {

/// Of so many bytes at a time the compiler makes a few instructions.
constexpr std::size_t width = 64;

bool is_printable(char byte) { return (byte >= 0x20 && byte < 0x7f) || byte == '\n'; }

/// Whether the `width` bytes at `bytes` are all printable ASCII or line feeds.
bool are_printable(const char* bytes) {
  unsigned char unusual = 0;
  for (std::size_t i = 0; i < width; ++i) {
    // Seen as signed, what is beyond ASCII is below zero.
    const auto byte = static_cast<signed char>(bytes[i]);
    const unsigned char is_low = byte < 0x20 ? 0xff : 0;
    const unsigned char is_feed = byte == '\n' ? 0xff : 0;
    const unsigned char is_delete = byte == 0x7f ? 0xff : 0;
    unusual |= static_cast<unsigned char>((is_low ^ is_feed) | is_delete);
  }
  return unusual == 0;
}

/// The bytes that the character at `pos` takes, 0 where it is no plain one.
std::size_t plain_character(std::string_view bytes, std::size_t pos) {
  const auto byte = static_cast<unsigned char>(bytes[pos]);
  if (byte == '\n') return 1;
  if (byte == '\r') return pos + 1 < bytes.size() && bytes[pos + 1] == '\n' ? 2 : 0;
  if (byte < 0x80) return byte >= 0x20 && byte != 0x7f ? 1 : 0;
  const text::CodePoint c = text::code_point_at(bytes, pos);
  const bool is_control = c.value < 0xa0;
  const bool is_mark = c.value == 0xfeff && pos > 0;
  return c.valid && !is_control && !is_mark ? c.bytes : 0;
}

}  // namespace

bool are_plain_bytes(std::string_view bytes) {
  std::size_t pos = 0;
  while (pos < bytes.size()) {
    if (pos + width <= bytes.size() && are_printable(bytes.data() + pos)) {
      pos += width;
      continue;
    }
    // Past the one character that is none of these.
    while (pos < bytes.size() && is_printable(bytes[pos])) ++pos;
    if (pos == bytes.size()) break;
    const std::size_t length = plain_character(bytes, pos);
    if (length == 0) return false;
    pos += length;
  }
  return true;
}

}  // namespace okr::read
