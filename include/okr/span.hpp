// Where a value stands: positions are data, from the first byte read to the last line printed.
#pragma once

#include <compare>
#include <cstdint>
#include <utility>

namespace okr {

/// A half-open range of bytes `[begin, end)` in one file of a SourceTree. Offsets count from 0 and include a
/// byte-order mark where the file has one.
struct Span {
  std::uint32_t file = 0;  ///< index into SourceTree::files
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A value read from a file, and its place there.
template <class T>
struct Located {
  T value{};
  Span span{};
};

}  // namespace okr
