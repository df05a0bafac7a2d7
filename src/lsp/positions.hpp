// Byte offsets to the lines and characters of the protocol, and back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lsp/json.hpp"

namespace okr::lsp {

/// What a character of a position is: a byte of UTF-8, or a unit of UTF-16.
enum class Encoding { utf8, utf16 };

/// Counted from 0.
struct Position {
  std::uint32_t line = 0, character = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// The lines of one text, which end at LF, CR LF or CR. A byte-order mark takes no character: editors take it off the
/// text, and leave it to the file.
class Lines {
 public:
  Lines(std::string_view bytes, Encoding encoding);

  /// An offset within a character or a line's end is taken to its beginning.
  Position position(std::uint32_t offset) const;
  /// A position beyond a line's end is taken to that, one beyond the last line to the text's end.
  std::uint32_t offset(Position position) const;

 private:
  std::size_t line_end(std::size_t line) const;
  std::uint32_t units_between(std::size_t begin, std::size_t end) const;

  std::string_view bytes_;
  Encoding encoding_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> units_;  ///< UTF-16 units before every block of a large file: it may be one line of 4 MiB
};

Json json_of(Position position);
/// Throws RequestError where `json` is no position; numbers that are too large stand for the end.
Position position_of(const Json& json);

}  // namespace okr::lsp
