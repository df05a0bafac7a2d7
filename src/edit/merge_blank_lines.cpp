// Finds the blank lines that a text keeps.
#include "edit/merge_blank_lines.hpp"

namespace okr::edit {

bool keeps_blank_lines(const Side& side, const Tree& value) {
  if (!value.entries.empty()) return keeps_blank_lines(side, value.entries.back().value);
  if (!value.items.empty()) return keeps_blank_lines(side, value.items.back());
  if (!value.origin) return false;
  const read::Node& node = side.node(value);
  if (node.style != read::Style::literal && node.style != read::Style::folded) return false;
  const std::string_view header = std::string_view(side.bytes).substr(node.span.begin);
  return header.substr(0, header.find_first_of(" \t\r\n")).find('+') != std::string_view::npos;
}

std::size_t blank_lines(std::string_view text) {
  const std::size_t line = text.find_last_of('\n', text.find_first_not_of(" \t\r\n"));
  return line == std::string_view::npos ? 0 : line + 1;
}

}  // namespace okr::edit
