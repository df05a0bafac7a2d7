// The strict reader's flow style: lists in brackets, mappings in braces.
#include <fmt/format.h>

#include "read/strict.hpp"

namespace okr::read {

void StrictReader::flow_node(int parent) {
  const char c = text_.at(pos_);
  if (c == '[' || c == '{') return flow_collection(parent);
  if (c == '"' || c == '\'') return add_quoted(parent);
  flow_plain();
}

void StrictReader::flow_collection(int parent) {
  const std::uint32_t opening = pos_;
  const bool list = text_.at(opening) == '[';
  const char closing = list ? ']' : '}';
  const std::uint32_t node = open(list ? NodeKind::sequence : NodeKind::mapping, Style::flow);
  KeySet keys;
  ++pos_;
  for (flow_space(parent, opening); text_.at(pos_) != closing; flow_space(parent, opening)) {
    if (list) {
      flow_item(parent);
    } else {
      flow_pair(parent, opening, keys);
    }
    flow_space(parent, opening);
    if (text_.at(pos_) == closing) break;
    if (text_.at(pos_) != ',') {
      refuse(pos_, value_end(pos_),
             fmt::format("a comma is missing before {}", quoted(text_.slice(pos_, value_end(pos_)))),
             "put commas between the items, or the value in quotes");
    }
    ++pos_;
  }
  close(node, ++pos_);
}

void StrictReader::flow_item(int parent) {
  const std::uint32_t begin = pos_;
  if (text_.at(pos_) == ',') {
    report(invalid_yaml, pos_, pos_ + 1, "an empty item in a list", "take one of the commas out");
    return add_broken(pos_, pos_);
  }
  flow_node(parent);
  if (text_.at(text_.after_blanks(pos_)) == ':') {
    refuse(begin, value_end(begin),
           fmt::format("{} is a pair, not an item", quoted(text_.slice(begin, value_end(begin)))),
           "put the pair in braces, or the item in quotes");
  }
}

void StrictReader::flow_pair(int parent, std::uint32_t opening, KeySet& keys) {
  if (text_.at(pos_) == ',') {
    report(invalid_yaml, pos_, pos_ + 1, "an empty pair in a mapping", "take one of the commas out");
    document_.whole = false;
    return;
  }
  const auto key = static_cast<std::uint32_t>(document_.nodes.size());
  const bool has_value = flow_key(parent, opening);
  const bool keep = check_key(key, keys);
  if (has_value) {
    const std::uint32_t colon_end = pos_;
    flow_space(parent, opening);
    if (text_.at(pos_) == ',' || text_.at(pos_) == '}') {
      missing_value(key, 0);
      add_broken(colon_end, colon_end);
    } else {
      flow_node(parent);
    }
  }
  if (!keep) document_.nodes.resize(key);
}

/// Reads a key and its colon. False where the value is missing, or went with the key, unreadable.
bool StrictReader::flow_key(int parent, std::uint32_t opening) {
  const std::uint32_t begin = pos_;
  const char c = text_.at(begin);
  const bool in_quotes = c == '"' || c == '\'';
  if (c == '[' || c == '{') {
    refuse(begin, value_end(begin), "a list or a mapping can't be a key",
           "use a word as the key, or put the value in quotes");
  }
  if (in_quotes) {
    add_quoted(parent);
    if (text_.slice(begin, pos_).find('\n') != std::string_view::npos) {
      refuse(begin, pos_, "a key over several lines is not allowed", "write it on one line");
    }
  } else if (plain_may_begin(text_, begin, true)) {
    const PlainLine line = scan_plain(text_, begin, true);
    pos_ = line.end;
    if (line.why != Stop::colon && text_.slice(begin, line.end).find(':') != std::string_view::npos) {
      add_pair_without_space(begin, line.end);
      return false;
    }
    add_scalar(Style::plain, begin, line.end, text_.slice(begin, line.end));
  } else {
    flow_plain();
    throw Unreadable{};
  }
  const std::uint32_t colon = text_.after_blanks(pos_);
  if (text_.at(colon) == ':') {
    pos_ = colon + 1;
    return true;
  }
  missing_value(static_cast<std::uint32_t>(document_.nodes.size() - 1), 0);
  flow_space(parent, opening);
  if (text_.at(pos_) != ',' && text_.at(pos_) != '}') throw Unreadable{};
  add_broken(last_, last_);
  return false;
}

/// Text without quotes, on one line: over several, a comma may have been forgotten.
void StrictReader::flow_plain() {
  const std::uint32_t begin = pos_;
  if (text_.at(begin) == '#') {
    refuse(begin, text_.line_end(begin),
           fmt::format("{} is a comment without a space before it", quoted(text_.slice(begin, text_.line_end(begin)))),
           "put a space before the `#`, or the value in quotes");
  }
  const bool good = plain_may_begin(text_, begin, true);
  const PlainLine line = scan_plain(text_, begin, true);
  if (line.end == begin) {
    refuse(begin, begin + 1, fmt::format("`{}` stands where a value belongs", text_.at(begin)),
           "give the value, or put it in quotes");
  }
  pos_ = line.end;
  if (good) return add_plain(begin, line, text_.slice(begin, line.end));
  report_start(begin, line.end);
  add_broken(begin, line.end);
}

/// Passes over blanks, comments and line breaks within the collection that begins at `opening`.
void StrictReader::flow_space(int parent, std::uint32_t opening) {
  while (true) {
    std::uint32_t pos = text_.after_blanks(pos_);
    if (text_.at(pos) == '#' && is_space(text_.at(pos - 1))) pos = text_.line_end(pos);
    if (!is_line_end(text_.at(pos))) {
      pos_ = pos;
      return;
    }
    flow_line(parent, opening, text_.next_line(pos));
  }
}

/// Goes on to the line at `start` if it can belong to the collection.
void StrictReader::flow_line(int parent, std::uint32_t opening, std::uint32_t start) {
  const std::uint32_t indented = text_.after_spaces(start);
  const std::uint32_t content = text_.after_blanks(indented);
  const char c = text_.at(content);
  const bool passed_over = start < text_.end() && (is_line_end(c) || c == '#');
  if (!passed_over && (start >= text_.end() || static_cast<int>(indented - start) <= parent)) {
    if (c != ']' && c != '}') {
      skip_loose_lines();
      refuse(opening, opening + 1, fmt::format("`{}` is never closed", text_.at(opening)),
             fmt::format("close it with `{}`, or put the value in quotes", text_.at(opening) == '[' ? ']' : '}'));
    }
    Finding& finding = report(invalid_yaml, content, content + 1,
                              fmt::format("`{}` is not indented deeper than the line that its value begins on", c),
                              fmt::format("indent it by {} or more", parent + 1));
    const auto missing = static_cast<std::size_t>(parent + 1) - (indented - start);
    finding.fix.push_back({problems_.span(start, start), std::string(missing, ' ')});
    document_.whole = false;
  }
  pos_ = line_ = start;
}

}  // namespace okr::read
