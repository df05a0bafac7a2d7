// Eight bytes at a time: a byte that is a control character or not ASCII shows in its highest bit.
#include "read/plain_bytes.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "text/utf8.hpp"

namespace okr::read {
namespace {

constexpr std::uint64_t each(std::uint64_t byte) { return 0x0101010101010101U * byte; }

/// Nonzero where one of the eight is a control character other than LF, or not ASCII. What is added to never exceeds
/// 0x7f, so that no byte reaches into the next one.
constexpr std::uint64_t unusual(std::uint64_t eight) {
  const std::uint64_t seven_bits = eight & each(0x7f);
  const std::uint64_t is_control = ~(seven_bits + each(0x60));
  const std::uint64_t is_delete = seven_bits + each(0x01);
  const std::uint64_t is_other_than_feed = (seven_bits ^ each('\n')) + each(0x7f);
  return (eight | is_delete | (is_control & is_other_than_feed)) & each(0x80);
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
    constexpr std::size_t width = sizeof(std::uint64_t);
    std::array<std::uint64_t, 4> words{};
    if (pos + sizeof words <= bytes.size()) {
      std::memcpy(words.data(), bytes.data() + pos, sizeof words);
      if ((unusual(words[0]) | unusual(words[1]) | unusual(words[2]) | unusual(words[3])) == 0) {
        pos += sizeof words;
        continue;
      }
    }
    if (pos + width <= bytes.size()) {
      std::memcpy(words.data(), bytes.data() + pos, width);
      if (unusual(words[0]) == 0) {
        pos += width;
        continue;
      }
    }
    // On to the end of the eight, or of the character that reaches beyond it.
    for (const std::size_t stop = pos + width; pos < stop && pos < bytes.size();) {
      const std::size_t length = plain_character(bytes, pos);
      if (length == 0) return false;
      pos += length;
    }
  }
  return true;
}

}  // namespace okr::read
