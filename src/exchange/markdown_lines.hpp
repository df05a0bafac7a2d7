// The lines of a Markdown outline that say something.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace okr::exchange {

struct OutlineLine {
  enum class Kind : std::uint8_t { heading, bullet, text };
  enum class Box : std::uint8_t { none, open, checked };
  int line = 0;
  Kind kind = Kind::text;
  int depth = 0;  ///< of a heading 1 to 6; of a bullet or text its indent in columns
  Box box = Box::none;
  std::string text;  ///< without marks in front, and without emphasis around it
};

/// Headings, bullets, numbered items and other lines; a wrapped item is one line. Blank lines and rules are left out.
/// Throws Failure where there are more than most_rows.
std::vector<OutlineLine> read_outline(std::string_view bytes);

/// `text` without the `**`, `__`, `*` or `_` that stand around all of it, or around a word with a colon in front.
std::string without_emphasis(std::string_view text);

}  // namespace okr::exchange
