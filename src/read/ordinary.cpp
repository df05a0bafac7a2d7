// Reads the plain subset by recursive descent. Each function reads one thing and says whether it is ordinary; what
// nobody needs to think about here, as it is reported elsewhere, is simply not ordinary.
#include "read/ordinary.hpp"

#include <array>
#include <utility>

#include "read/plain_bytes.hpp"
#include "read/scalar.hpp"

namespace okr::read {
namespace {

constexpr int deepest = 32;  // well below the strict reader's limit
constexpr std::size_t most_nodes = 400'000;
constexpr std::uint32_t longest_key = 64, longest_scalar = 60'000;

using Marks = std::array<bool, 256>;

consteval Marks marks(std::string_view characters) {
  Marks table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr bool is_in(const Marks& table, char c) { return table[static_cast<unsigned char>(c)]; }

constexpr Marks word_start = marks("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
constexpr Marks in_word = marks("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");
/// What ends plain text, if what stands beside it says so.
constexpr Marks plain_stop = marks(std::string_view("\0\n\r:#", 5));
constexpr Marks flow_stop = marks(std::string_view("\0\n\r:#?,[]{}", 11));
/// What plain text may not begin with, or only before a digit.
constexpr Marks no_start = marks(std::string_view("\0\n\r ,[]{}#&*!|>'\"%@`-?:", 23));

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_null(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

class OrdinaryReader {
 public:
  OrdinaryReader(std::string_view bytes, std::uint32_t file, Document& document)
      : text_{bytes}, file_(file), document_(document) {}

  /// All of the document, which is a map at the margin.
  bool read() {
    if (text_.bytes.starts_with("\xEF\xBB\xBF")) pos_ = 3;
    seek();
    if (column() == 0 && text_.bytes.substr(pos_, 3) == "---" && is_line_end(text_.at(pos_ + 3))) {
      pos_ = text_.next_line(pos_);
      seek();
    }
    return pos_ < text_.end() && column() == 0 && block_mapping() && pos_ == text_.end();
  }

 private:
  int column() const { return static_cast<int>(pos_ - line_); }
  bool at_dash() const { return text_.at(pos_) == '-' && text_.at(pos_ + 1) == ' '; }

  /// Goes to the first character from the start of a line on that is neither blank nor in a comment.
  void seek() {
    while (pos_ < text_.end()) {
      line_ = pos_;
      pos_ = text_.after_spaces(pos_);
      if (!is_line_end(text_.at(pos_)) && text_.at(pos_) != '#') return;
      pos_ = text_.next_line(pos_);
    }
    line_ = pos_;
  }

  /// Past the end of a value's line, on which at most a comment follows. `#1` may have been meant as text.
  bool finish_line() {
    const std::uint32_t rest = text_.after_spaces(pos_);
    const char c = text_.at(rest);
    if (!is_line_end(c) && !(c == '#' && rest > pos_ && !is_digit(text_.at(rest + 1)))) return false;
    pos_ = text_.next_line(rest);
    seek();
    return true;
  }

  void add(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text) {
    last_ = end;
    const auto next = static_cast<std::uint32_t>(document_.nodes.size() + 1);
    document_.nodes.push_back({NodeKind::scalar, style, false, next, {file_, begin, end}, text});
  }

  std::uint32_t open(NodeKind kind, Style style) {
    add(style, pos_, pos_, {});
    document_.nodes.back().kind = kind;
    return static_cast<std::uint32_t>(document_.nodes.size() - 1);
  }

  bool close(std::uint32_t node, std::uint32_t end) {
    document_.nodes[node].next = static_cast<std::uint32_t>(document_.nodes.size());
    document_.nodes[node].span.end = last_ = end;
    return true;
  }

  /// The end of the key at `pos`: its colon, with a space or the line's end behind it. 0 where there is none.
  std::uint32_t key_end(std::uint32_t pos) const {
    std::uint32_t end = pos;
    if (!is_in(word_start, text_.at(pos))) return 0;
    while (is_in(in_word, text_.at(end))) ++end;
    const bool ends = text_.at(end) == ':' && (text_.at(end + 1) == ' ' || is_line_end(text_.at(end + 1)));
    return ends && end + 1 < text_.end() && end - pos <= longest_key ? end : 0;
  }

  /// Adds the key of the map at `map`, unless it stands there already or is no key.
  bool add_key(std::uint32_t map, std::uint32_t end, std::uint64_t& seen) {
    const std::string_view key = text_.slice(pos_, end);
    const auto sum = static_cast<std::uint32_t>(static_cast<unsigned char>(key.front()) * 7U +
                                                static_cast<unsigned char>(key.back()) * 3U + key.size());
    const std::uint64_t bit = std::uint64_t{1} << (sum % 64);
    if ((seen & bit) != 0) {
      for (std::uint32_t at = map + 1; at < document_.nodes.size(); at = document_.nodes[at + 1].next) {
        if (document_.nodes[at].text == key) return false;
      }
    }
    seen |= bit;
    if (is_null(key)) return false;
    add(Style::plain, pos_, end, key);
    pos_ = end + 1;
    return true;
  }

  bool block_mapping() {
    const int column = this->column();
    const std::uint32_t node = open(NodeKind::mapping, Style::block);
    std::uint64_t seen = 0;
    if (++depth_ > deepest) return false;
    do {
      const std::uint32_t end = key_end(pos_);
      if (end == 0 || document_.nodes.size() > most_nodes || !add_key(node, end, seen) || !entry_value(column)) {
        return false;
      }
    } while (pos_ < text_.end() && this->column() == column);
    --depth_;
    return this->column() < column || pos_ == text_.end() ? close(node, last_) : false;
  }

  bool entry_value(int parent) {
    const std::uint32_t value = text_.after_spaces(pos_);
    const char c = text_.at(value);
    if (c != '#' && !is_line_end(c)) {
      pos_ = value;
      return inline_value(parent);
    }
    if (c == '#' && text_.at(value + 1) != ' ') return false;
    pos_ = text_.next_line(value);
    seek();
    if (pos_ == text_.end()) return false;
    if (column() > parent) return at_dash() ? block_sequence(false) : value_below(parent);
    return column() == parent && at_dash() && block_sequence(true);
  }

  /// A value that may be a map.
  bool value_below(int parent) { return key_end(pos_) != 0 ? block_mapping() : inline_value(parent); }

  bool inline_value(int parent) {
    switch (text_.at(pos_)) {
      case '[':
      case '{':
        return flow_collection() && finish_line();
      case '"':
      case '\'':
        return quoted_text() && finish_line();
      case '|':
      case '>':
        return block_text(parent);
      default:
        return plain_text(parent);
    }
  }

  /// `beside_keys`: the dashes stand in the column of the key that the sequence belongs to.
  bool block_sequence(bool beside_keys) {
    const int column = this->column();
    const std::uint32_t node = open(NodeKind::sequence, Style::block);
    if (++depth_ > deepest) return false;
    do {
      pos_ = text_.after_spaces(pos_ + 1);
      if (at_dash() || document_.nodes.size() > most_nodes || !value_below(column)) return false;
    } while (pos_ < text_.end() && this->column() == column && at_dash());
    --depth_;
    const bool ends = pos_ == text_.end() || this->column() < column || (beside_keys && this->column() == column);
    return ends && close(node, last_);
  }

  bool plain_start() const {
    const char c = text_.at(pos_);
    return !is_in(no_start, c) || ((c == '-' || c == '?' || c == ':') && is_digit(text_.at(pos_ + 1)));
  }

  /// The end of the plain text of a line, where only the line's end or a comment ends it. 0 where something else may.
  std::uint32_t plain_end(std::uint32_t pos) const {
    for (;; ++pos) {
      while (!is_in(plain_stop, text_.at(pos))) ++pos;
      const char c = text_.at(pos);
      if (is_line_end(c)) return pos;
      if (c == ':' && is_space(text_.at(pos + 1))) return 0;
      if (c == '#' && text_.at(pos - 1) == ' ') return is_digit(text_.at(pos + 1)) ? 0 : pos;
    }
  }

  bool plain_text(int parent) {
    const std::uint32_t begin = pos_;
    std::uint32_t stop = plain_start() ? plain_end(begin) : 0;
    if (stop == 0) return false;
    std::uint32_t end = text_.trimmed(begin, stop);
    std::string_view text = text_.slice(begin, end);
    std::string* wrapped = nullptr;
    for (bool more = text_.at(stop) != '#'; more;) {
      pos_ = text_.next_line(stop);
      const std::uint32_t next = text_.after_spaces(pos_);
      const bool deeper = static_cast<int>(next - pos_) > parent;
      if (!deeper || text_.at(next) == '#' || is_line_end(text_.at(next))) break;
      stop = is_in(word_start, text_.at(next)) || text_.at(next) == '(' ? plain_end(next) : 0;
      if (stop == 0) return false;
      end = text_.trimmed(next, stop);
      if (wrapped == nullptr) wrapped = &document_.decoded.emplace_back(text);
      *wrapped += ' ';
      *wrapped += text_.slice(next, end);
      more = text_.at(stop) != '#';
    }
    if (wrapped != nullptr) text = *wrapped;
    if (is_null(text) || end - begin > longest_scalar) return false;
    add(Style::plain, begin, end, text);
    pos_ = text_.next_line(stop);
    seek();
    // Blank lines and comments may stand here, but no further line of the text.
    return pos_ == text_.end() || column() <= parent;
  }

  /// On one line, and without escapes but for `''`.
  bool quoted_text() {
    const std::uint32_t begin = pos_;
    const char quote = text_.at(begin);
    bool doubled = false;
    for (++pos_;; ++pos_) {
      const char c = text_.at(pos_);
      if (c == '\\' || is_line_end(c)) return false;
      if (c != quote) continue;
      if (quote == '"' || text_.at(pos_ + 1) != '\'') break;
      doubled = true;
      ++pos_;
    }
    ++pos_;
    if (pos_ - begin > longest_scalar) return false;
    std::string_view text = text_.slice(begin + 1, pos_ - 1);
    if (doubled) {
      std::string& value = document_.decoded.emplace_back();
      decode_quoted(text_, begin, pos_, value);
      text = value;
    }
    add(quote == '"' ? Style::double_quoted : Style::single_quoted, begin, pos_, text);
    return true;
  }

  /// `|`, `|-`, `>` or `>-`, then lines that are all indented alike; folded ones without a blank line.
  bool block_text(int parent) {
    const std::uint32_t begin = pos_;
    const auto header = scan_block_header(text_, begin);
    if (!header || header->indent != 0 || header->chomping == '+' || !is_line_end(text_.at(header->end))) return false;
    BlockScalar scalar = read_block_scalar(text_, begin, *header, parent);
    const std::string& value = scalar.value;
    if (scalar.bad_line || value.empty() || text_.bytes.back() != '\n' || scalar.end - begin > longest_scalar) {
      return false;
    }
    if (value.front() == ' ' || value.front() == '\n' || value.find("\n ") != std::string::npos) return false;
    const std::size_t feed = value.find('\n');
    if (text_.at(begin) == '>' && feed != std::string::npos && feed + 1 != value.size()) return false;
    const Style style = text_.at(begin) == '|' ? Style::literal : Style::folded;
    add(style, begin, scalar.end, document_.decoded.emplace_back(std::move(scalar.value)));
    pos_ = scalar.next;
    seek();
    return true;
  }

  bool flow_value() {
    switch (text_.at(pos_)) {
      case '[':
      case '{':
        return flow_collection();
      case '"':
      case '\'':
        return quoted_text();
      default:
        return flow_plain();
    }
  }

  /// yaml-cpp ends plain text in flow collections at a `?`, and is particular about colons.
  bool flow_plain() {
    if (!plain_start() || text_.at(pos_) == '?' || text_.at(pos_) == ':') return false;
    const std::uint32_t begin = pos_;
    while (true) {
      while (!is_in(flow_stop, text_.at(pos_))) ++pos_;
      if (text_.at(pos_) != '#' || text_.at(pos_ - 1) == ' ') break;
      ++pos_;
    }
    const char c = text_.at(pos_);
    const std::uint32_t end = text_.trimmed(begin, pos_);
    const std::string_view text = text_.slice(begin, end);
    if ((c != ',' && c != ']' && c != '}') || is_null(text) || end - begin > longest_scalar) return false;
    add(Style::plain, begin, end, text);
    return true;
  }

  /// On one line, with something between all commas.
  bool flow_collection() {
    const bool is_list = text_.at(pos_) == '[';
    const char closing = is_list ? ']' : '}';
    const std::uint32_t node = open(is_list ? NodeKind::sequence : NodeKind::mapping, Style::flow);
    std::uint64_t seen = 0;
    if (++depth_ > deepest) return false;
    pos_ = text_.after_spaces(pos_ + 1);
    while (text_.at(pos_) != closing || document_.nodes.size() > node + 1) {
      if (!is_list) {
        const std::uint32_t end = key_end(pos_);
        if (end == 0 || !add_key(node, end, seen)) return false;
        pos_ = text_.after_spaces(pos_);
      }
      if (document_.nodes.size() > most_nodes || !flow_value()) return false;
      pos_ = text_.after_spaces(pos_);
      if (text_.at(pos_) == closing) break;
      if (text_.at(pos_) != ',') return false;
      pos_ = text_.after_spaces(pos_ + 1);
    }
    --depth_;
    return close(node, ++pos_);
  }

  SourceText text_;
  std::uint32_t file_;
  Document& document_;
  std::uint32_t pos_ = 0;
  std::uint32_t line_ = 0;  ///< start of the line that `pos_` is in
  std::uint32_t last_ = 0;  ///< end of the last value
  int depth_ = 0;
};

}  // namespace

bool read_ordinary(std::string_view bytes, std::uint32_t file, Document& document) {
  if (!are_plain_bytes(bytes)) return false;
  constexpr std::size_t bytes_per_node = 14;
  document.nodes.reserve(bytes.size() / bytes_per_node + 1);
  if (OrdinaryReader(bytes, file, document).read()) return true;
  document.nodes.clear();
  document.decoded.clear();
  return false;
}

}  // namespace okr::read
