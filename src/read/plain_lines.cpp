// Cuts plain lines, and puts together texts that are wrapped.
#include "read/plain_lines.hpp"

#include <algorithm>

namespace okr::read {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \r");
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

/// One line of a text without quotes: nothing in it makes a key or a comment.
void require_plain(std::string_view line) {
  if (line.ends_with(':')) throw Doubt{};
  for (std::size_t at = line.find_first_of(":#"); at != std::string_view::npos; at = line.find_first_of(":#", at + 1)) {
    const bool makes_key = line[at] == ':' && line[at + 1] == ' ';
    const bool makes_comment = line[at] == '#' && at > 0 && line[at - 1] == ' ';
    if (makes_key || makes_comment) throw Doubt{};
  }
}

/// The text between quotes, of which the last ends the line, without escapes.
std::string quoted(std::string_view text) {
  const char quote = text.front();
  const std::size_t end = text.find(quote, 1);
  if (end == std::string_view::npos || end + 1 != text.size()) throw Doubt{};
  const std::string_view inside = text.substr(1, end - 1);
  if (quote == '"' && inside.find('\\') != std::string_view::npos) throw Doubt{};
  if (inside.find_first_not_of(' ') == std::string_view::npos) throw Doubt{};
  return std::string(inside);
}

bool begins_plainly(std::string_view text) {
  constexpr std::string_view marks = "-?:,[]{}#&*!|>%@`";
  return !text.empty() && marks.find(text.front()) == std::string_view::npos;
}

}  // namespace

void PlainLines::next() {
  passed_over_ = false;
  while (pos_ < bytes_.size()) {
    const std::size_t feed = std::min(bytes_.find('\n', pos_), bytes_.size());
    const std::string_view line = trimmed(bytes_.substr(pos_, feed - pos_));
    pos_ = feed + 1;
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent != std::string_view::npos && line[indent] != '#') {
      text_ = line.substr(indent);
      column_ = static_cast<int>(indent);
      return;
    }
    passed_over_ = true;
  }
  text_ = {};
  column_ = -1;
  end_ = true;
}

void PlainLines::take_dash() {
  const std::size_t content = text_.find_first_not_of(' ', 1);
  if (content == std::string_view::npos || text_[content] == '#') throw Doubt{};
  column_ += static_cast<int>(content);
  text_.remove_prefix(content);
}

void PlainLines::skip_value(int key) {
  do {
    next();
  } while (!at_end() && (column_ > key || (column_ == key && at_dash())));
}

std::string PlainLines::scalar(std::string_view first, int parent) {
  if (first.empty()) throw Doubt{};
  if (first.front() != '\'' && first.front() != '"') return plain_scalar(first, parent);
  std::string text = quoted(first);
  next();
  if (!at_end() && column_ > parent) throw Doubt{};
  return text;
}

std::string PlainLines::plain_scalar(std::string_view first, int parent) {
  if (!begins_plainly(first)) throw Doubt{};
  require_plain(first);
  std::string text(first);
  for (next(); !at_end() && column_ > parent; next()) {
    if (passed_over_ || at_dash()) throw Doubt{};
    require_plain(text_);
    text.append(" ").append(text_);
  }
  return text;
}

}  // namespace okr::read
