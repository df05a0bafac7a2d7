// How far a scalar reaches in the bytes, and what its text is once escapes and folded lines are undone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "read/source_text.hpp"

namespace okr::read {

/// What stands where a plain scalar's line stops.
enum class Stop : std::uint8_t { line_end, comment, colon, flow_mark };

struct PlainLine {
  std::uint32_t end = 0;   ///< after the last character that is not a blank
  std::uint32_t stop = 0;  ///< the line's end, or the `#`, `:`, `,` or bracket that ended the text
  Stop why = Stop::line_end;
};

/// One line of a plain scalar, from `begin`. In flow collections `,` and brackets end it too.
PlainLine scan_plain(const SourceText& text, std::uint32_t begin, bool in_flow);

/// Whether a plain scalar may begin at `pos`, which is not a blank.
bool plain_may_begin(const SourceText& text, std::uint32_t pos, bool in_flow);

struct QuotedScan {
  bool closed = false;
  bool verbatim = true;   ///< the text is what stands between the quotes
  std::uint32_t end = 0;  ///< after the closing quote; where it is never closed, the end of the first line
};

/// From the quote at `begin`. A line that is not indented deeper than `parent` (-1: none) can't go on with the text, so
/// that a forgotten quote swallows nothing.
QuotedScan scan_quoted(const SourceText& text, std::uint32_t begin, int parent);

struct BadEscape {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool control = false;  ///< a good escape of a character that may not be in a text
};

/// Appends the text of the quoted scalar `[begin, end)`, quotes included, to `out`.
std::optional<BadEscape> decode_quoted(const SourceText& text, std::uint32_t begin, std::uint32_t end,
                                       std::string& out);

/// Appends a folded line break to `out`: `breaks` line breaks in the source are a space, or all but one of them.
void fold(std::string& out, int breaks);

/// The line that announces a block scalar: `|` or `>`, then at most a `+` or `-` and a digit.
struct BlockHeader {
  char chomping = ' ';
  int indent = 0;  ///< 1 to 9, relative to the parent; 0: told by the first line
  std::uint32_t end = 0;
};

/// Nothing where the line from `begin` is no such header.
std::optional<BlockHeader> scan_block_header(const SourceText& text, std::uint32_t begin);

struct BlockScalar {
  std::string value;
  std::uint32_t end = 0;                  ///< of the last line with text, without its line break
  std::uint32_t next = 0;                 ///< start of the first line after it
  std::optional<std::uint32_t> bad_line;  ///< a blank line indented by tabs, or deeper than the text below it
};

BlockScalar read_block_scalar(const SourceText& text, std::uint32_t begin, const BlockHeader& header, int parent);

}  // namespace okr::read
