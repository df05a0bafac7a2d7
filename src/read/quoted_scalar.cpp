// Scalars in single and double quotes.
#include <algorithm>
#include <charconv>

#include "read/scalar.hpp"

namespace okr::read {
namespace {

void append_utf8(std::string& out, std::uint32_t code) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    tail(12), tail(6), tail(0);
  }
}

struct Escape {
  bool good = false;
  std::uint32_t code = 0;
  std::uint32_t end = 0;
};

Escape hex_escape(const SourceText& text, std::uint32_t begin, std::uint32_t digits) {
  const std::string_view hex = text.slice(begin, std::min(begin + digits, text.end()));
  Escape escape{false, 0, begin};
  const auto [stop, error] = std::from_chars(hex.data(), hex.data() + hex.size(), escape.code, 16);
  escape.end += static_cast<std::uint32_t>(stop - hex.data());
  const bool surrogate = escape.code >= 0xD800 && escape.code <= 0xDFFF;
  escape.good = escape.end == begin + digits && !surrogate && escape.code <= 0x10FFFF;
  return escape;
}

/// The escape whose backslash is at `pos`; line breaks are not its business.
Escape read_escape(const SourceText& text, std::uint32_t pos) {
  constexpr std::string_view names = "0abtnvfre\t \"/\\N_LP";
  constexpr std::uint32_t codes[] = {0,    7,   8,   9,   10,   11,   12,   13,     27,
                                     '\t', ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029};
  const char name = text.at(pos + 1);
  if (name == 'x') return hex_escape(text, pos + 2, 2);
  if (name == 'u') return hex_escape(text, pos + 2, 4);
  if (name == 'U') return hex_escape(text, pos + 2, 8);
  const std::size_t found = name == '\0' ? std::string_view::npos : names.find(name);
  if (found == std::string_view::npos) return {false, 0, pos + 2};
  return {true, codes[found], pos + 2};
}

bool is_control(std::uint32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

/// Undoes the quoting of one scalar, piece by piece.
struct Decoder {
  const SourceText& text;
  std::string& out;
  std::uint32_t pos;
  std::size_t kept = 0;  ///< blanks before this length were escaped and don't vanish at a line's end

  void line_break() {
    while (out.size() > kept && is_blank(out.back())) out.pop_back();
    int breaks = 0;
    pos = text.after_blanks(text.next_text_line(pos, breaks));
    fold(out, breaks);
    kept = out.size();
  }

  void escaped_line_break() {
    int breaks = -1;
    pos = text.after_blanks(text.next_text_line(pos + 1, breaks));
    out.append(static_cast<std::size_t>(breaks), '\n');
    kept = out.size();
  }

  std::optional<BadEscape> escape() {
    if (is_line_end(text.at(pos + 1))) {
      escaped_line_break();
      return std::nullopt;
    }
    const Escape escape = read_escape(text, pos);
    if (!escape.good || is_control(escape.code)) return BadEscape{pos, escape.end, escape.good};
    append_utf8(out, escape.code);
    kept = out.size();
    pos = escape.end;
    return std::nullopt;
  }
};

}  // namespace

QuotedScan scan_quoted(const SourceText& text, std::uint32_t begin, int parent) {
  const char quote = text.at(begin);
  QuotedScan scan;
  std::uint32_t pos = begin + 1;
  while (pos < text.end()) {
    const char c = text.at(pos);
    if (c == quote) {
      if (quote == '"' || text.at(pos + 1) != '\'') {
        scan.closed = true;
        scan.end = pos + 1;
        return scan;
      }
      scan.verbatim = false;
      pos += 2;
    } else if (c == '\\' && quote == '"') {
      scan.verbatim = false;
      pos += is_line_end(text.at(pos + 1)) ? 1 : 2;
    } else if (is_line_end(c)) {
      scan.verbatim = false;
      int breaks = 0;
      pos = text.next_text_line(pos, breaks);
      const std::uint32_t content = text.after_spaces(pos);
      if (pos == text.end() || static_cast<int>(content - pos) <= parent) break;
      pos = content;
    } else {
      ++pos;
    }
  }
  scan.end = text.trimmed(begin, text.line_end(begin));
  return scan;
}

std::optional<BadEscape> decode_quoted(const SourceText& text, std::uint32_t begin, std::uint32_t end,
                                       std::string& out) {
  const char quote = text.at(begin);
  Decoder decoder{text, out, begin + 1};
  while (decoder.pos < end - 1) {
    const char c = text.at(decoder.pos);
    if (is_line_end(c)) {
      decoder.line_break();
    } else if (c == '\\' && quote == '"') {
      if (const auto bad = decoder.escape()) return bad;
    } else {
      out += c;
      decoder.pos += c == '\'' && quote == '\'' ? 2 : 1;
    }
  }
  return std::nullopt;
}

}  // namespace okr::read
