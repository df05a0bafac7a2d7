// The bytes of one YAML document, and what single characters mean in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace okr::read {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
/// `\0` stands for the end of the document: NUL bytes have been refused before.
constexpr bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\0'; }
constexpr bool is_space(char c) { return is_blank(c) || is_line_end(c); }
constexpr bool is_flow_mark(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

/// What plain text YAML takes for no value at all.
constexpr bool is_null(std::string_view text) {
  return text.size() == 4 ? text == "null" || text == "Null" || text == "NULL" : text == "~";
}

/// A file's bytes up to the end of its document. Positions are offsets into the file.
struct SourceText {
  std::string_view bytes;

  std::uint32_t end() const { return static_cast<std::uint32_t>(bytes.size()); }
  char at(std::uint32_t pos) const { return pos < bytes.size() ? bytes[pos] : '\0'; }
  std::string_view slice(std::uint32_t begin, std::uint32_t stop) const { return bytes.substr(begin, stop - begin); }

  std::uint32_t line_end(std::uint32_t pos) const {
    while (!is_line_end(at(pos))) ++pos;
    return pos;
  }
  /// The start of the next line, or the end of the document.
  std::uint32_t next_line(std::uint32_t pos) const {
    if (at(pos) == '\n') return pos + 1;
    const std::size_t feed = bytes.find('\n', pos);
    return feed == std::string_view::npos ? end() : static_cast<std::uint32_t>(feed + 1);
  }
  std::uint32_t after_blanks(std::uint32_t pos) const {
    while (is_blank(at(pos))) ++pos;
    return pos;
  }
  std::uint32_t after_spaces(std::uint32_t pos) const {
    while (at(pos) == ' ') ++pos;
    return pos;
  }
  /// The first line below the one that ends at `pos` with more than blanks in it, or the end of the document; the line
  /// breaks on the way are added to `breaks`.
  std::uint32_t next_text_line(std::uint32_t pos, int& breaks) const {
    do {
      pos = next_line(pos);
      ++breaks;
    } while (pos < end() && is_line_end(at(after_blanks(pos))));
    return pos;
  }
  /// `stop` moved back over the blanks before it, not beyond `begin`.
  std::uint32_t trimmed(std::uint32_t begin, std::uint32_t stop) const {
    while (stop > begin && is_blank(bytes[stop - 1])) --stop;
    return stop;
  }
};

}  // namespace okr::read
