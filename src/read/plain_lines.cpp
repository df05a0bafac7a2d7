// Cuts plain lines, and puts together texts that are wrapped.
#include "read/plain_lines.hpp"

#include <algorithm>

namespace okr::read {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \r");
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

/// What stands before a comment.
std::string_view without_comment(std::string_view line) {
  const std::size_t comment = line.find(" #");
  return comment == std::string_view::npos ? line : trimmed(line.substr(0, comment));
}

/// One line of a text without quotes: nothing in it makes a key.
void require_plain(std::string_view line) {
  if (line.ends_with(':') || line.find(": ") != std::string_view::npos) throw Doubt{};
}

/// The text between quotes, without escapes but a doubled single quote.
std::string quoted(std::string_view line) {
  const char quote = line.front();
  std::string text;
  std::size_t end = 1;
  while (true) {
    const std::size_t next = line.find(quote, end);
    if (next == std::string_view::npos) throw Doubt{};
    text += line.substr(end, next - end);
    end = next + 1;
    if (quote == '"' || !line.substr(end).starts_with(quote)) break;
    text += line[end++];
  }
  if (!without_comment(line.substr(end)).empty()) throw Doubt{};
  if (quote == '"' && text.find('\\') != std::string::npos) throw Doubt{};
  if (text.find_first_not_of(' ') == std::string::npos) throw Doubt{};
  return text;
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
  std::string_view line = without_comment(first);
  bool ended = line.size() != first.size();
  require_plain(line);
  std::string text(line);
  for (next(); !at_end() && column_ > parent; next()) {
    if (ended || passed_over_ || at_dash()) throw Doubt{};
    line = without_comment(text_);
    ended = line.size() != text_.size();
    require_plain(line);
    text.append(" ").append(line);
  }
  return text;
}

}  // namespace okr::read
