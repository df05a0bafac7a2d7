// Tells comment lines from others by their first mark and their column.
#include "text/comments.hpp"

#include "text/lines.hpp"

namespace okr::text {

bool is_comment(std::string_view bytes, std::size_t start, std::size_t& column) {
  const std::size_t mark = bytes.find_first_not_of(" \t", start);
  if (mark == std::string_view::npos || bytes[mark] != '#') return false;
  column = mark - start;
  return true;
}

std::size_t comments_above(std::string_view bytes, std::size_t start, std::size_t deepest) {
  while (start > 0) {
    const std::size_t above = line_start(bytes, start - 1);
    std::size_t column = 0;
    if (above >= start || !is_comment(bytes, above, column) || column > deepest) break;
    start = above;
  }
  return start;
}

std::size_t comments_below(std::string_view bytes, std::size_t end, std::size_t column) {
  while (true) {
    const std::size_t feed = bytes.find('\n', end);
    std::size_t at = 0;
    if (feed == std::string_view::npos || !is_comment(bytes, feed + 1, at) || at <= column) return end;
    end = line_end(bytes, feed + 1);
  }
}

}  // namespace okr::text
