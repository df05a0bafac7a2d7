// A look into a table of texts by the byte that they begin with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace okr::measure {

/// The rows of a table, counted from 1, in chains of those that begin with one byte, each in the table's order.
template <std::size_t size>
struct ByFirstByte {
  std::array<std::uint8_t, 256> first{};
  std::array<std::uint8_t, size + 1> next{};  ///< behind a row; 0 behind the last of its chain

  /// The first row that begins with `byte`; 0 where none does.
  constexpr std::size_t of(char byte) const { return first[static_cast<unsigned char>(byte)]; }
};

/// `text_of` gives a row's text, which is not empty.
template <class Row, std::size_t size, class TextOf>
consteval ByFirstByte<size> by_first_byte(const Row (&table)[size], TextOf text_of) {
  static_assert(size < 256);
  ByFirstByte<size> rows;
  for (std::size_t row = size; row > 0; --row) {
    std::uint8_t& first = rows.first[static_cast<unsigned char>(text_of(table[row - 1])[0])];
    rows.next[row] = first;
    first = static_cast<std::uint8_t>(row);
  }
  return rows;
}

}  // namespace okr::measure
