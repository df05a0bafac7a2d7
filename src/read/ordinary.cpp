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
  if (column() == 0 && text_.bytes.substr(pos_, 3) == "---" && is_line_end(text_.at(pos_ + 3))) {
    pos_ = text_.next_line(pos_);
    seek();
  }
  return pos_ < text_.end() && column() == 0 && block_mapping() && pos_ == text_.end();
}

std::uint32_t OrdinaryReader::key_end(std::uint32_t pos) const {
  std::uint32_t end = pos;
  if (!is_in(word_start, text_.at(pos))) return 0;
  while (is_in(in_word, text_.at(end))) ++end;
  const bool ends = text_.at(end) == ':' && (text_.at(end + 1) == ' ' || is_line_end(text_.at(end + 1)));
  return ends && end + 1 < text_.end() && end - pos <= longest_key ? end : 0;
}

bool OrdinaryReader::add_key(std::uint32_t map, std::uint32_t end, std::uint64_t& seen) {
  const std::string_view key = text_.slice(pos_, end);
  const auto sum = static_cast<std::uint32_t>(static_cast<unsigned char>(key.front()) * 7U +
                                              static_cast<unsigned char>(key.back()) * 3U + key.size());
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

bool OrdinaryReader::block_mapping() {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::mapping, Style::block);
  std::uint64_t seen = 0;
  if (++depth_ > deepest) return false;
  do {
    const std::uint32_t end = key_end(pos_);
    if (end == 0 || count_ > most_nodes || !add_key(node, end, seen) || !entry_value(column)) {
      return false;
    }
  } while (pos_ < text_.end() && this->column() == column);
  --depth_;
  return this->column() < column || pos_ == text_.end() ? close(node, last_) : false;
}

bool OrdinaryReader::entry_value(int parent) {
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

bool OrdinaryReader::value_below(int parent) { return key_end(pos_) != 0 ? block_mapping() : inline_value(parent); }

bool OrdinaryReader::inline_value(int parent) {
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

bool OrdinaryReader::block_sequence(bool beside_keys) {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::sequence, Style::block);
  if (++depth_ > deepest) return false;
  do {
    pos_ = text_.after_spaces(pos_ + 1);
    if (at_dash() || count_ > most_nodes || !value_below(column)) return false;
  } while (pos_ < text_.end() && this->column() == column && at_dash());
  --depth_;
  const bool ends = pos_ == text_.end() || this->column() < column || (beside_keys && this->column() == column);
  return ends && close(node, last_);
}

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
