// The reader of the plain subset: how it moves through the bytes, and what it reads.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "read/node.hpp"
#include "read/source_text.hpp"

namespace okr::read {

/// Of nested maps and lists; well below the strict reader's limit, as is the next one.
inline constexpr int deepest = 32;
inline constexpr std::uint32_t most_nodes = 400'000;

/// A set of characters.
using Marks = std::array<bool, 256>;

consteval Marks marks(std::string_view characters) {
  Marks table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr bool is_in(const Marks& table, char c) { return table[static_cast<unsigned char>(c)]; }

inline constexpr Marks word_start = marks("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads by recursive descent. Each function reads one thing and says whether it is ordinary; what nobody needs to
/// think about here, as it is reported elsewhere, is simply not ordinary. `parent` is the column of the key or dash
/// that a value belongs to.
class OrdinaryReader {
 public:
  /// `bytes` end with a line feed, and where they are not `complete`, that is none of the file's.
  OrdinaryReader(std::string_view bytes, bool complete, std::uint32_t file, Document& document)
      : text_{bytes}, is_complete_(complete), file_(file), document_(document) {}

  /// All of the document, which is a map at the margin.
  bool read();

 private:
  /// The byte at `pos`, which is before the end.
  char at(std::uint32_t pos) const { return text_.bytes[pos]; }
  /// The first byte from `pos` on that is no space: there is one, as the bytes end with a line feed.
  std::uint32_t after_spaces(std::uint32_t pos) const {
    while (at(pos) == ' ') ++pos;
    return pos;
  }
  /// The same from the start of a line, where many may stand.
  std::uint32_t after_indentation(std::uint32_t pos) const {
    while (pos + 8 <= text_.end() && std::memcmp(text_.bytes.data() + pos, "        ", 8) == 0) pos += 8;
    return after_spaces(pos);
  }
  int column() const { return static_cast<int>(pos_ - line_); }
  bool at_dash() const { return at(pos_) == '-' && at(pos_ + 1) == ' '; }

  /// Goes to the first character from the start of a line on that is neither blank nor in a comment.
  void seek() {
    while (pos_ < text_.end()) {
      line_ = pos_;
      pos_ = after_indentation(pos_);
      if (!is_line_end(at(pos_)) && at(pos_) != '#') return;
      pos_ = text_.next_line(pos_);
    }
    line_ = pos_;
  }

  /// Past the end of a value's line, on which at most a comment follows. `#1` may have been meant as text.
  bool finish_line() {
    const std::uint32_t rest = after_spaces(pos_);
    const char c = at(rest);
    if (!is_line_end(c) && !(c == '#' && rest > pos_ && !is_digit(at(rest + 1)))) return false;
    pos_ = text_.next_line(rest);
    seek();
    return true;
  }

  void add(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text) {
    last_ = end;
    Node& node = document_.nodes.emplace_back();
    node.style = style;
    node.next = ++count_;
    node.span = {file_, begin, end};
    node.text = text;
  }

  std::uint32_t open(NodeKind kind, Style style) {
    add(style, pos_, pos_, {});
    document_.nodes.back().kind = kind;
    return count_ - 1;
  }

  bool close(std::uint32_t node, std::uint32_t end) {
    document_.nodes[node].next = count_;
    document_.nodes[node].span.end = last_ = end;
    return true;
  }

  /// The end of the key at `pos`: its colon, with a space or the line's end behind it. 0 where there is none.
  std::uint32_t key_end(std::uint32_t pos) const;
  /// Adds the key of the map at `map`, unless it stands there already or is no key.
  bool add_key(std::uint32_t map, std::uint32_t end, std::uint64_t& seen);
  /// From its first key on, which ends at `first_key_end`, 0 where there is none.
  bool block_mapping(std::uint32_t first_key_end);
  bool entry_value(int parent);
  /// A value that may be a map.
  bool value_below(int parent);
  bool inline_value(int parent);
  /// `beside_keys`: the dashes stand in the column of the key that the sequence belongs to.
  bool block_sequence(bool beside_keys);

  bool plain_start() const;
  /// The end of the plain text of a line, where only the line's end or a comment ends it. 0 where something else may.
  std::uint32_t plain_end(std::uint32_t pos) const;
  bool plain_text(int parent);
  /// On one line, and without escapes but for `''`.
  bool quoted_text();
  /// `|`, `|-`, `>` or `>-`, then lines that are all indented alike; folded ones without a blank line.
  bool block_text(int parent);
  bool flow_value();
  /// yaml-cpp ends plain text in flow collections at a `?`, and is particular about colons.
  bool flow_plain();
  /// On one line, with something between all commas.
  bool flow_collection();

  SourceText text_;
  bool is_complete_;
  std::uint32_t file_;
  Document& document_;
  std::uint32_t pos_ = 0;
  std::uint32_t line_ = 0;   ///< start of the line that `pos_` is in
  std::uint32_t last_ = 0;   ///< end of the last value
  std::uint32_t count_ = 0;  ///< of nodes
  int depth_ = 0;
};

}  // namespace okr::read
