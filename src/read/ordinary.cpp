// The plain subset: maps and lists by their indentation.
#include "read/ordinary.hpp"

#include "read/ordinary_reader.hpp"
#include "read/plain_bytes.hpp"

namespace okr::read {
namespace {

constexpr std::uint32_t longest_key = 64;
constexpr int most_keys = 100;  // of a map; more are looked up by the strict reader, by their hash
constexpr Marks in_word = marks("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

}  // namespace

bool OrdinaryReader::read() {
  if (text_.bytes.starts_with("\xEF\xBB\xBF")) pos_ = 3;
  seek();
  if (column() == 0 && text_.bytes.substr(pos_, 3) == "---" && is_line_end(at(pos_ + 3))) {
    pos_ = text_.next_line(pos_);
    seek();
  }
  return pos_ < text_.end() && column() == 0 && block_mapping(key_end(pos_)) && pos_ == text_.end();
}

std::uint32_t OrdinaryReader::key_end(std::uint32_t pos) const {
  std::uint32_t end = pos;
  if (!is_in(word_start, at(pos))) return 0;
  while (is_in(in_word, at(end))) ++end;
  // The bytes end with a line feed, so that one more stands behind a colon.
  const bool ends = at(end) == ':' && (at(end + 1) == ' ' || is_line_end(at(end + 1)));
  return ends && end - pos <= longest_key ? end : 0;
}

bool OrdinaryReader::add_key(std::uint32_t map, std::uint32_t end, std::uint64_t& seen) {
  const std::string_view key = text_.slice(pos_, end);
  // No two keys of one kind of map in an OKR file have the same bit, so that hardly any is looked for.
  const auto sum = static_cast<std::uint32_t>(static_cast<unsigned char>(key.front()) * 42U +
                                              static_cast<unsigned char>(key.back()) * 44U + key.size());
  const std::uint64_t bit = std::uint64_t{1} << (sum % 64);
  if ((seen & bit) != 0) {
    int keys = 0;
    for (std::uint32_t at = map + 1; at < count_; at = document_.nodes[at + 1].next) {
      if (document_.nodes[at].text == key || ++keys > most_keys) return false;
    }
  }
  seen |= bit;
  if (is_null(key)) return false;
  add(Style::plain, pos_, end, key);
  pos_ = end + 1;
  return true;
}

bool OrdinaryReader::block_mapping(std::uint32_t first_key_end) {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::mapping, Style::block);
  std::uint64_t seen = 0;
  if (++depth_ > deepest) return false;
  for (std::uint32_t end = first_key_end;; end = key_end(pos_)) {
    if (end == 0 || count_ > most_nodes || !add_key(node, end, seen) || !entry_value(column)) return false;
    if (pos_ == text_.end() || this->column() != column) break;
  }
  --depth_;
  return this->column() < column || pos_ == text_.end() ? close(node, last_) : false;
}

bool OrdinaryReader::entry_value(int parent) {
  const std::uint32_t value = after_spaces(pos_);
  const char c = at(value);
  if (c != '#' && !is_line_end(c)) {
    pos_ = value;
    return inline_value(parent);
  }
  if (c == '#' && at(value + 1) != ' ') return false;
  pos_ = text_.next_line(value);
  seek();
  if (pos_ == text_.end()) return false;
  if (column() > parent) return at_dash() ? block_sequence(false) : value_below(parent);
  return column() == parent && at_dash() && block_sequence(true);
}

bool OrdinaryReader::value_below(int parent) {
  const std::uint32_t end = key_end(pos_);
  return end != 0 ? block_mapping(end) : inline_value(parent);
}

bool OrdinaryReader::inline_value(int parent) {
  switch (at(pos_)) {
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

bool OrdinaryReader::block_sequence(bool beside_keys) {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::sequence, Style::block);
  if (++depth_ > deepest) return false;
  do {
    pos_ = after_spaces(pos_ + 1);
    if (at_dash() || count_ > most_nodes || !value_below(column)) return false;
  } while (pos_ < text_.end() && this->column() == column && at_dash());
  --depth_;
  const bool ends = pos_ == text_.end() || this->column() < column || (beside_keys && this->column() == column);
  return ends && close(node, last_);
}

bool read_ordinary(std::string_view bytes, std::uint32_t file, Document& document) {
  if (!are_plain_bytes(bytes)) return false;
  // With a line feed at the end no search for the end of a text has to look for the end of the bytes.
  const bool is_complete = bytes.ends_with('\n');
  if (!is_complete) bytes = document.decoded.emplace_back(bytes) += '\n';
  constexpr std::size_t bytes_per_node = 14;
  document.nodes.reserve(bytes.size() / bytes_per_node + 1);
  if (OrdinaryReader(bytes, is_complete, file, document).read()) return true;
  document.nodes.clear();
  document.decoded.clear();
  return false;
}

}  // namespace okr::read
