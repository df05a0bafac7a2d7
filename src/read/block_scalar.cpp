// Literal and folded block scalars: a `|` or `>`, and the indented lines below it.
#include <algorithm>

#include "read/scalar.hpp"

namespace okr::read {
namespace {

struct Line {
  std::uint32_t begin = 0;  ///< after its indentation; the line's end where the line is blank
  std::uint32_t end = 0;    ///< without the line break
  std::uint32_t next = 0;   ///< start of the next line
  bool blank = false;       ///< no more than the indentation in it
  bool ends = false;        ///< not part of the scalar: indented less
};

/// The line at `start` of a scalar whose text is indented by `indent` spaces.
Line read_line(const SourceText& text, std::uint32_t start, std::uint32_t indent) {
  Line line;
  const std::uint32_t spaces = text.after_spaces(start) - start;
  line.end = text.line_end(start);
  line.next = text.next_line(start);
  line.begin = start + std::min(spaces, indent);
  line.blank = line.begin == line.end;
  line.ends = start == text.end() || (spaces < indent && !line.blank);
  return line;
}

/// Whether the file ends within this line, which has nothing but blanks, deep enough to be text: readers of YAML
/// disagree on whether a line break belongs to it.
bool is_unended_blank(const SourceText& text, const Line& line) {
  return line.end == text.end() && text.after_blanks(line.begin) == line.end;
}

/// The column of the text's first line, which is the text's indentation; where there is no text, one more than
/// `parent`. A blank line above it that has more spaces is told in `bad_line`.
std::uint32_t find_indent(const SourceText& text, std::uint32_t start, int parent,
                          std::optional<std::uint32_t>& bad_line) {
  const auto least = static_cast<std::uint32_t>(parent + 1);
  std::uint32_t widest = 0;
  std::uint32_t widest_at = start;
  while (start < text.end()) {
    const std::uint32_t content = text.after_spaces(start);
    const std::uint32_t spaces = content - start;
    if (!is_line_end(text.at(content))) {
      if (spaces < least) break;
      if (widest > spaces) bad_line = widest_at;
      return spaces;
    }
    if (spaces > widest) {
      widest = spaces;
      widest_at = start;
    }
    start = text.next_line(start);
  }
  return std::max(least, widest);
}

}  // namespace

std::optional<BlockHeader> scan_block_header(const SourceText& text, std::uint32_t begin) {
  BlockHeader header;
  std::uint32_t pos = begin + 1;
  for (; !is_space(text.at(pos)); ++pos) {
    const char c = text.at(pos);
    if ((c == '+' || c == '-') && header.chomping == ' ') {
      header.chomping = c;
    } else if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else {
      return std::nullopt;
    }
  }
  header.end = pos;
  const char rest = text.at(text.after_blanks(pos));
  if (!is_line_end(rest) && rest != '#') return std::nullopt;
  return header;
}

BlockScalar read_block_scalar(const SourceText& text, std::uint32_t begin, const BlockHeader& header, int parent) {
  BlockScalar scalar;
  scalar.end = header.end;
  std::uint32_t start = text.next_line(begin);
  const std::uint32_t indent = header.indent > 0 ? static_cast<std::uint32_t>(std::max(parent, 0) + header.indent)
                                                 : find_indent(text, start, parent, scalar.bad_line);
  const bool folds = text.at(begin) == '>';
  bool flush = false;      // the last line with text may be folded with the next one
  std::size_t breaks = 0;  // line breaks since the last line with text, or since the header
  bool any = false;
  for (Line line = read_line(text, start, indent); !line.ends; line = read_line(text, start, indent)) {
    start = line.next;
    if (line.blank) {
      ++breaks;
      continue;
    }
    if (is_unended_blank(text, line)) scalar.bad_line = line.begin;
    const bool next_flush = !is_blank(text.at(line.begin));
    if (any && folds && flush && next_flush) {
      fold(scalar.value, static_cast<int>(breaks));
    } else {
      scalar.value.append(breaks, '\n');
    }
    scalar.value += text.slice(line.begin, line.end);
    scalar.end = line.end;
    breaks = text.at(line.next - 1) == '\n' ? 1 : 0;  // none at the end of a file without a last line feed
    flush = next_flush;
    any = true;
  }
  scalar.next = start;
  if (start < text.end() && is_line_end(text.at(text.after_blanks(start)))) scalar.bad_line = start;
  if (header.chomping == '+') scalar.value.append(breaks, '\n');
  if (header.chomping == ' ' && any && breaks > 0) scalar.value += '\n';
  return scalar;
}

}  // namespace okr::read
