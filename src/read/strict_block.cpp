// The strict reader's block style: mappings and sequences by indentation, and the scalars in them.
#include <fmt/format.h>
#include <limits>

#include "read/strict.hpp"

namespace okr::read {

/// A value. `nests`: a mapping or sequence of the block style may begin on this line.
void StrictReader::block_node(int parent, bool nests) {
  const char c = text_.at(pos_);
  if (at_dash()) {
    if (!nests) refuse_text(pos_, "a list begins on a line of its own, below its key");
    return block_sequence(false);
  }
  if (nests) refuse_key_mark();
  if (c == '|' || c == '>') return block_text(parent);
  if (c == '[' || c == '{') return flow_text(parent);
  if (c != '"' && c != '\'') return plain_text(parent, nests);
  if (nests && key_at(pos_)) return block_mapping();
  quoted_text(parent);
}

void StrictReader::refuse_key_mark() {
  if (text_.at(pos_) != '?' || !is_space(text_.at(pos_ + 1))) return;
  refuse(pos_, value_end(pos_), "a key that begins with `? ` is not allowed", "write `key: value`");
}

void StrictReader::block_mapping() {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::mapping, Style::block);
  KeySet keys;
  do {
    block_entry(keys);
    misplaced_lines(column, false);
  } while (!at_end() && this->column() == column);
  close(node, last_);
}

void StrictReader::block_entry(KeySet& keys) {
  const int column = this->column();
  const auto key = static_cast<std::uint32_t>(document_.nodes.size());
  bool keep = false;
  try {
    const bool has_value = block_key();
    keep = check_key(key, keys);
    if (!has_value) return next_content();
  } catch (const Unreadable&) {
    document_.nodes.resize(key);
    document_.torn.push_back(line_);
    return skip_deeper(column);
  }
  entry_value(column, key);
  if (!keep) document_.nodes.resize(key);
}

/// Reads a key and its colon. False where the value went with it, unreadable.
bool StrictReader::block_key() {
  const std::uint32_t begin = pos_;
  if (key_at(begin) && (text_.at(begin) == '"' || text_.at(begin) == '\'')) {
    add_quoted(-1);
    pos_ = text_.after_blanks(pos_) + 1;
    return true;
  }
  refuse_key_mark();
  const std::uint32_t end = value_end(begin);
  const std::string_view text = text_.slice(begin, end);
  if (!plain_may_begin(text_, begin, false)) {
    if (text_.at(begin) == '"' || text_.at(begin) == '\'' || text_.at(begin) == '[' || text_.at(begin) == '{') {
      refuse(begin, end, fmt::format("{} is not `key: value`", quoted(text)),
             "write a plain word, a colon and a space");
    }
    report_start(begin, end).fix.clear();
    throw Unreadable{};
  }
  const PlainLine line = scan_plain(text_, begin, false);
  if (line.why == Stop::colon) {
    add_scalar(Style::plain, begin, line.end, text_.slice(begin, line.end));
    pos_ = line.stop + 1;
    return true;
  }
  if (text.substr(0, text.find_first_of(" \t")).find(':') == std::string_view::npos) {
    refuse(begin, end, fmt::format("{} is not `key: value`", quoted(text)),
           "put a colon and a space after the key; text that goes on is indented deeper");
  }
  add_pair_without_space(begin, end);
  return false;
}

/// Whether a key, its colon and a space stand at `pos`, all on one line.
bool StrictReader::key_at(std::uint32_t pos) const {
  const char c = text_.at(pos);
  if (c != '"' && c != '\'') {
    return plain_may_begin(text_, pos, false) && scan_plain(text_, pos, false).why == Stop::colon;
  }
  const QuotedScan scan = scan_quoted(text_, pos, std::numeric_limits<int>::max());
  if (!scan.closed) return false;
  const std::uint32_t colon = text_.after_blanks(scan.end);
  return text_.at(colon) == ':' && is_space(text_.at(colon + 1));
}

void StrictReader::entry_value(int parent, std::uint32_t key) {
  const std::uint32_t value = text_.after_blanks(pos_);
  const bool comment = text_.at(value) == '#';
  if (!comment && !is_line_end(text_.at(value))) {
    pos_ = value;
    if (attempt(parent, [&] { block_node(parent, false); })) return;
    while (!at_end() && column() == parent && at_dash()) skip_deeper(parent);
    return;
  }
  const std::uint32_t colon_end = pos_;
  const int tabbed_lines = tabbed_lines_;
  next_content();
  if (!at_end() && column() > parent) {
    attempt(parent, [&] { block_node(parent, true); });
    return;
  }
  if (!at_end() && column() == parent && at_dash()) return block_sequence(true);
  if (tabbed_lines == tabbed_lines_) missing_value(key, comment ? value : 0);
  add_broken(colon_end, colon_end);
}

/// `comment`: where one stands in the place of the value, or 0.
void StrictReader::missing_value(std::uint32_t key, std::uint32_t comment) {
  const Span& span = document_.nodes[key].span;
  const std::string name = quoted(document_.nodes[key].text);
  if (comment == 0 || is_space(text_.at(comment + 1)) || text_.at(comment + 1) == '#') {
    report(invalid_yaml, span.begin, span.end, name + " has no value", "give it one, or leave the key out");
    return;
  }
  const std::uint32_t end = value_end(comment);
  report_comment(comment, end,
                 fmt::format("{} has no value, as {} is a comment", name, quoted(text_.slice(comment, end))));
}

/// `beside_keys`: the dashes stand in the column of the key that the sequence belongs to.
void StrictReader::block_sequence(bool beside_keys) {
  const int column = this->column();
  const std::uint32_t node = open(NodeKind::sequence, Style::block);
  do {
    block_item();
    if (beside_keys && !at_end() && this->column() == column && !at_dash()) break;
    misplaced_lines(column, true);
  } while (!at_end() && this->column() == column);
  close(node, last_);
}

void StrictReader::block_item() {
  const int dash = column();
  const std::uint32_t begin = pos_++;
  const std::uint32_t value = text_.after_blanks(pos_);
  const bool comment = text_.at(value) == '#';
  if (!comment && !is_line_end(text_.at(value))) {
    const bool tab = text_.after_spaces(pos_) != value;
    pos_ = value;
    attempt(dash, [&] {
      if (tab && (at_dash() || key_at(pos_))) {
        refuse(begin + 1, value, "a tab in the indentation", "indent with spaces");
      }
      block_node(dash, true);
    });
    return;
  }
  const int tabbed_lines = tabbed_lines_;
  next_content();
  if (!at_end() && column() > dash) {
    attempt(dash, [&] { block_node(dash, true); });
    return;
  }
  if (tabbed_lines == tabbed_lines_) {
    if (comment && !is_space(text_.at(value + 1))) {
      report_comment(
          value, value_end(value),
          fmt::format("an empty item in a list, as {} is a comment", quoted(text_.slice(value, value_end(value)))));
    } else {
      report(invalid_yaml, begin, begin + 1, "an empty item in a list",
             "write a value after the dash, or take the dash out");
    }
  }
  add_broken(begin + 1, begin + 1);
}

/// Passes over lines that are indented deeper than `expected`, and over keys among dashes or dashes among keys
/// (`dashes`: which of them belong here): one mistake, however many lines.
void StrictReader::misplaced_lines(int expected, bool dashes) {
  const auto misplaced = [&] {
    return !at_end() && (column() > expected || (column() == expected && at_dash() != dashes));
  };
  if (!misplaced()) return;
  document_.torn.push_back(pos_);
  const std::uint32_t end = value_end(pos_);
  const std::string text = quoted(text_.slice(pos_, end));
  if (column() > expected) {
    report(invalid_yaml, pos_, end,
           fmt::format("{} is indented by {} spaces, which no line above it is", text, column()),
           "indent it exactly like the line that it belongs beside");
  } else if (dashes) {
    report(invalid_yaml, pos_, end, fmt::format("{} stands among the items of a list", text),
           "put a dash before it, or indent it like the key that it belongs beside");
  } else {
    report(invalid_yaml, pos_, end, fmt::format("the list item {} stands among keys", text),
           "put it below the key that it belongs to");
  }
  do {
    skip_deeper(expected);
  } while (misplaced());
}

void StrictReader::block_text(int parent) {
  const std::uint32_t begin = pos_;
  const auto header = scan_block_header(text_, begin);
  if (!header) {
    refuse_text(begin, fmt::format("{} begins with `{}`, which announces text on the lines below",
                                   quoted(text_.slice(begin, value_end(begin))), text_.at(begin)));
  }
  BlockScalar scalar = read_block_scalar(text_, begin, *header, parent);
  if (scalar.bad_line) {
    refuse(*scalar.bad_line, text_.line_end(*scalar.bad_line),
           "a blank line whose blanks do not fit the text around it", "take them out");
  }
  const Style style = text_.at(begin) == '|' ? Style::literal : Style::folded;
  add_scalar(style, begin, scalar.end, document_.decoded.emplace_back(std::move(scalar.value)));
  pos_ = scalar.next;
  seek_content();
}

void StrictReader::plain_text(int parent, bool nests) {
  const std::uint32_t begin = pos_;
  if (!plain_may_begin(text_, begin, false)) {
    report_start(begin, value_end(begin));
    throw Unreadable{};
  }
  PlainLine line = scan_plain(text_, begin, false);
  if (line.why == Stop::colon) {
    if (nests) return block_mapping();
    refuse_text(begin, fmt::format("{} has a colon and a space in it, which make a key",
                                   quoted(text_.slice(begin, value_end(begin)))));
  }
  if (nests && key_below()) return block_mapping();
  std::string* folded = nullptr;
  while (line.why == Stop::line_end) {
    int breaks = 0;
    const std::uint32_t start = text_.next_text_line(line.stop, breaks);
    const std::uint32_t indented = text_.after_spaces(start);
    const std::uint32_t more = text_.after_blanks(indented);
    if (start >= text_.end() || static_cast<int>(indented - start) <= parent || is_dash(more) || text_.at(more) == '#')
      break;
    const PlainLine next = scan_plain(text_, more, false);
    if (next.why == Stop::colon) break;
    if (folded == nullptr) folded = &document_.decoded.emplace_back(text_.slice(begin, line.end));
    fold(*folded, breaks);
    *folded += text_.slice(more, next.end);
    line = next;
  }
  add_plain(begin, line, folded == nullptr ? text_.slice(begin, line.end) : std::string_view(*folded));
  pos_ = line.stop;
  next_content();
}

/// Whether the next line has a key in this column: then this one was meant to have one too.
bool StrictReader::key_below() const {
  std::uint32_t start = pos_;
  std::uint32_t content = start;
  do {
    start = text_.next_line(start);
    content = text_.after_spaces(start);
  } while (start < text_.end() && (is_line_end(text_.at(content)) || text_.at(content) == '#'));
  return static_cast<int>(content - start) == column() && key_at(content);
}

void StrictReader::quoted_text(int parent) {
  const std::uint32_t begin = pos_;
  add_quoted(parent);
  if (!finish_line()) refuse_after_quote(begin);
}

void StrictReader::flow_text(int parent) {
  const std::uint32_t begin = pos_;
  flow_node(parent);
  const std::uint32_t end = pos_;
  if (finish_line()) return;
  const std::uint32_t rest = text_.after_blanks(end);
  if (text_.at(rest) == ':') refuse(begin, end, "a list or a mapping can't be a key", "use a word as the key");
  const std::string message =
      fmt::format("text after a closing bracket: {}", quoted(text_.slice(rest, value_end(rest))));
  if (text_.line_end(begin) >= end) refuse_text(begin, message);
  refuse(rest, value_end(rest), message, "take it out, or put the whole value in quotes");
}

}  // namespace okr::read
