// Byte offsets to lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace okr::text {

inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Counted from 1; columns in code points, a tab and a combining mark count as one each.
struct Position {
  int line = 1;
  int column = 1;
};

/// The lines of one file. Lines end at LF (a CR before it belongs to the line's end); a byte-order mark takes no
/// column.
class LineIndex {
 public:
  explicit LineIndex(std::string_view bytes);
  Position position(std::uint32_t offset) const;
  int lines() const { return static_cast<int>(starts_.size()); }
  /// A line's text without its end, counted from 1.
  std::string_view line(int number) const;
  /// Where the line begins, in bytes.
  std::uint32_t start(int number) const { return starts_[static_cast<std::size_t>(number - 1)]; }

 private:
  std::uint32_t points_before(std::size_t offset) const;

  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> points_;  ///< code points before every block of bytes: a file may be one line of 4 MiB
};

}  // namespace okr::text
