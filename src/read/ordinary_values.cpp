// The plain subset: texts, and collections in brackets.
#include <utility>

#include "read/ordinary_reader.hpp"
#include "read/scalar.hpp"

namespace okr::read {
namespace {

constexpr std::uint32_t longest_scalar = 60'000;
/// What ends plain text, if what stands beside it says so.
constexpr Marks plain_stop = marks(std::string_view("\0\n\r:#", 5));
constexpr Marks flow_stop = marks(std::string_view("\0\n\r:#?,[]{}", 11));
/// What ends quoted text, or makes it more than plain bytes.
constexpr Marks quoted_stop = marks(std::string_view("\0\n\r\\'\"", 6));
/// What plain text may not begin with, or only before a digit.
constexpr Marks no_start = marks(std::string_view("\0\n\r ,[]{}#&*!|>'\"%@`-?:", 23));

}  // namespace

bool OrdinaryReader::plain_start() const {
  const char c = at(pos_);
  return !is_in(no_start, c) || ((c == '-' || c == '?' || c == ':') && is_digit(at(pos_ + 1)));
}

std::uint32_t OrdinaryReader::plain_end(std::uint32_t pos) const {
  for (;; ++pos) {
    while (!is_in(plain_stop, at(pos))) ++pos;
    const char c = at(pos);
    if (is_line_end(c)) return pos;
    if (c == ':' && is_space(at(pos + 1))) return 0;
    if (c == '#' && at(pos - 1) == ' ') return is_digit(at(pos + 1)) ? 0 : pos;
  }
}

bool OrdinaryReader::plain_text(int parent) {
  const std::uint32_t begin = pos_;
  std::uint32_t stop = plain_start() ? plain_end(begin) : 0;
  if (stop == 0) return false;
  std::uint32_t end = text_.trimmed(begin, stop);
  std::string_view text = text_.slice(begin, end);
  std::string* wrapped = nullptr;
  for (bool more = at(stop) != '#'; more;) {
    pos_ = text_.next_line(stop);
    if (pos_ == text_.end()) break;
    const std::uint32_t next = after_indentation(pos_);
    const bool deeper = static_cast<int>(next - pos_) > parent;
    if (!deeper || at(next) == '#' || is_line_end(at(next))) break;
    stop = is_in(word_start, at(next)) || at(next) == '(' ? plain_end(next) : 0;
    if (stop == 0) return false;
    end = text_.trimmed(next, stop);
    if (wrapped == nullptr) wrapped = &document_.decoded.emplace_back(text);
    *wrapped += ' ';
    *wrapped += text_.slice(next, end);
    more = at(stop) != '#';
  }
  if (wrapped != nullptr) text = *wrapped;
  if (is_null(text) || end - begin > longest_scalar) return false;
  add(Style::plain, begin, end, text);
  pos_ = text_.next_line(stop);
  seek();
  // Blank lines and comments may stand here, but no further line of the text.
  return pos_ == text_.end() || column() <= parent;
}

bool OrdinaryReader::quoted_text() {
  const std::uint32_t begin = pos_;
  const char quote = at(begin);
  bool doubled = false;
  for (++pos_;; ++pos_) {
    while (!is_in(quoted_stop, at(pos_))) ++pos_;
    const char c = at(pos_);
    if (c == '\\' || is_line_end(c)) return false;
    if (c != quote) continue;
    if (quote == '"' || at(pos_ + 1) != '\'') break;
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

bool OrdinaryReader::block_text(int parent) {
  const std::uint32_t begin = pos_;
  const auto header = scan_block_header(text_, begin);
  if (!header || header->indent != 0 || header->chomping == '+' || !is_line_end(at(header->end))) return false;
  BlockScalar scalar = read_block_scalar(text_, begin, *header, parent);
  const std::string& value = scalar.value;
  if (scalar.bad_line || value.empty() || !is_complete_ || scalar.end - begin > longest_scalar) {
    return false;
  }
  if (value.front() == ' ' || value.front() == '\n' || value.find("\n ") != std::string::npos) return false;
  const std::size_t feed = value.find('\n');
  if (at(begin) == '>' && feed != std::string::npos && feed + 1 != value.size()) return false;
  const Style style = at(begin) == '|' ? Style::literal : Style::folded;
  add(style, begin, scalar.end, document_.decoded.emplace_back(std::move(scalar.value)));
  pos_ = scalar.next;
  seek();
  return true;
}

bool OrdinaryReader::flow_value() {
  switch (at(pos_)) {
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

bool OrdinaryReader::flow_plain() {
  if (!plain_start() || at(pos_) == '?' || at(pos_) == ':') return false;
  const std::uint32_t begin = pos_;
  while (true) {
    while (!is_in(flow_stop, at(pos_))) ++pos_;
    if (at(pos_) != '#' || at(pos_ - 1) == ' ') break;
    ++pos_;
  }
  const char c = at(pos_);
  const std::uint32_t end = text_.trimmed(begin, pos_);
  const std::string_view text = text_.slice(begin, end);
  if ((c != ',' && c != ']' && c != '}') || is_null(text) || end - begin > longest_scalar) return false;
  add(Style::plain, begin, end, text);
  return true;
}

bool OrdinaryReader::flow_collection() {
  const bool is_list = at(pos_) == '[';
  const char closing = is_list ? ']' : '}';
  const std::uint32_t node = open(is_list ? NodeKind::sequence : NodeKind::mapping, Style::flow);
  std::uint64_t seen = 0;
  if (++depth_ > deepest) return false;
  pos_ = after_spaces(pos_ + 1);
  while (at(pos_) != closing || count_ > node + 1) {
    if (!is_list) {
      const std::uint32_t end = key_end(pos_);
      if (end == 0 || !add_key(node, end, seen)) return false;
      pos_ = after_spaces(pos_);
    }
    if (count_ > most_nodes || !flow_value()) return false;
    pos_ = after_spaces(pos_);
    if (at(pos_) == closing) break;
    if (at(pos_) != ',') return false;
    pos_ = after_spaces(pos_ + 1);
  }
  --depth_;
  return close(node, ++pos_);
}

}  // namespace okr::read
