// Looks for places between the lines and commas of a file.
#include "edit/places.hpp"

#include <algorithm>

#include "edit/habits.hpp"
#include "text/comments.hpp"
#include "text/lines.hpp"

namespace okr::edit {
namespace {

using read::Node;
using read::Style;

constexpr std::string_view blanks = " \t";

/// An only item with more lines than this is set apart from the next one.
constexpr std::ptrdiff_t short_item = 4;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

bool has_blank_line(std::string_view text) {
  for (std::size_t feed = text.find('\n'); feed != std::string_view::npos;) {
    const std::size_t next = text.find('\n', feed + 1);
    if (next == std::string_view::npos) return false;
    if (is_blank(text.substr(feed + 1, next - feed - 1))) return true;
    feed = next;
  }
  return false;
}

}  // namespace

const Node& Places::last_leaf(std::uint32_t node) const {
  std::uint32_t last = node;
  for (std::uint32_t at = node; at < document_.nodes[node].next; ++at) {
    if (document_.nodes[at].span.end >= document_.nodes[last].span.end) last = at;
  }
  return document_.nodes[last];
}

std::size_t Places::end_of_lines(std::uint32_t node, std::size_t column) const {
  const Node& leaf = last_leaf(node);
  std::size_t end = text::line_end(bytes_, std::max(leaf.span.end, document_.nodes[node].span.end));
  // With `|+` the blank lines below belong to the text.
  if ((leaf.style == Style::literal || leaf.style == Style::folded) && leaf.text.ends_with("\n\n")) {
    const std::size_t lines = leaf.text.size() - 1 - leaf.text.find_last_not_of('\n');
    for (std::size_t line = 1; line < lines && bytes_.find('\n', end) != std::string_view::npos; ++line) {
      end = text::line_end(bytes_, bytes_.find('\n', end) + 1);
    }
  }
  return text::comments_below(bytes_, end, column);
}

std::string Places::gap_behind(std::uint32_t node, const Habits& habits) const {
  const Node& leaf = last_leaf(node);
  const std::string_view header = bytes_.substr(leaf.span.begin, bytes_.find('\n', leaf.span.begin) - leaf.span.begin);
  const bool is_block_text = leaf.style == Style::literal || leaf.style == Style::folded;
  const bool keeps_all = is_block_text && header.substr(0, header.find(' ')).find('+') != std::string_view::npos;
  return keeps_all ? "" : habits.line_break;
}

std::size_t Places::start_of_first(std::uint32_t list) const {
  const std::size_t dash = document_.nodes[list].span.begin;
  return text::comments_above(bytes_, text::line_start(bytes_, dash), column_of(bytes_, dash));
}

bool Places::has_gaps(std::uint32_t list) const {
  const std::uint32_t first = list + 1, second = document_.nodes[first].next;
  const Span span = document_.nodes[first].span;
  if (second < document_.nodes[list].next) {
    return has_blank_line(bytes_.substr(span.end, document_.nodes[second].span.begin - span.end));
  }
  const std::string_view lines = bytes_.substr(span.begin, span.end - span.begin);
  return std::count(lines.begin(), lines.end(), '\n') > short_item;
}

std::vector<Insertion> Places::in_flow(std::uint32_t collection, std::optional<std::uint32_t> previous,
                                       std::uint32_t last, const std::string& text, const Habits& habits) const {
  const Span whole = document_.nodes[collection].span;
  const bool is_empty = document_.nodes[collection].next == collection + 1;
  if (is_empty) return {{whole.begin + 1, text}};
  const std::uint32_t begin = document_.nodes[previous.value_or(collection + 1)].span.begin;
  const std::size_t start = text::line_start(bytes_, begin);
  const bool alone = start > whole.begin && is_blank(bytes_.substr(start, begin - start));
  const std::string next_line = habits.line_break + std::string(begin - start, ' ');
  if (!previous) return {{begin, text + (alone ? "," + next_line : ", ")}};

  const std::size_t end = document_.nodes[last].span.end;
  const std::size_t mark = bytes_.find_first_not_of(blanks, end);
  const bool comma = bytes_[mark] == ',';
  const std::size_t tail = comma ? mark + 1 : end, line = text::line_end(bytes_, tail);
  const std::size_t rest = bytes_.find_first_not_of(blanks, tail);
  if (!alone || !(rest >= line || bytes_[rest] == '#')) return {{end, ", " + text}};
  // One on each line: the comma stands before a comment.
  std::vector<Insertion> insertions;
  if (!comma) insertions.push_back({end, ","});
  insertions.push_back({line, next_line + text + (comma ? "," : "")});
  return insertions;
}

}  // namespace okr::edit
