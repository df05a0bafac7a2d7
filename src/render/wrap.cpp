// Long text in lines.
#include "render/wrap.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// The first word of `rest`, or as much of it as fits into a line; taken off `rest`.
std::string_view take_word(std::string_view& rest, int columns) {
  const std::string_view whole = rest.substr(0, std::min(rest.find(' '), rest.size()));
  std::size_t size = whole.size();
  if (text::display_width(whole) > columns) {
    size = std::max(text::code_point_at(whole, 0).bytes, text::shorten(whole, columns, "").size());
  }
  const std::string_view word = whole.substr(0, size);
  rest.remove_prefix(size);
  return word;
}

/// Spaces stay as they are within a line; those at which it is broken go.
void wrap_paragraph(std::string_view rest, int columns, std::vector<std::string>& lines) {
  std::string line;
  int used = 0;
  while (true) {
    const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(spaces);
    if (rest.empty()) break;
    const std::string_view word = take_word(rest, columns);
    const int width = text::display_width(word), gap = static_cast<int>(spaces);
    if (used > 0 && used + gap + width > columns) {
      lines.push_back(text::printable(line));
      line = word;
      used = width;
    } else {
      line.append(gap + width <= columns ? spaces : 0, ' ').append(word);
      used = text::display_width(line);
    }
  }
  lines.push_back(text::printable(line));
}

}  // namespace

std::vector<std::string> wrapped(std::string_view untrusted, int columns) {
  std::vector<std::string> lines;
  while (!untrusted.empty()) {
    const std::size_t end = std::min(untrusted.find('\n'), untrusted.size());
    wrap_paragraph(text::printable(untrusted.substr(0, end)), std::max(1, columns), lines);
    untrusted.remove_prefix(std::min(end + 1, untrusted.size()));
  }
  return lines;
}

}  // namespace okr::render
