// What all Markdown outputs share.
#include "render/markdown.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace okr::render {
namespace {

/// The offset of a character that would make the beginning of a line a list or a heading; npos where there is none.
std::size_t block_mark(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (std::string_view("-+=").find(text.front()) != std::string_view::npos) return 0;
  const std::size_t after_digits = text.find_first_not_of("0123456789");
  if (after_digits == 0 || after_digits == std::string_view::npos) return std::string_view::npos;
  const bool is_item = text[after_digits] == '.' || text[after_digits] == ')';
  const bool is_number = after_digits + 1 < text.size() && text[after_digits + 1] != ' ';  // `0.70`
  return is_item && !is_number ? after_digits : std::string_view::npos;
}

/// Whether sites make a reference to an issue or a request of the two characters, which then lists the page.
bool begins_reference(std::string_view two) {
  return two.size() == 2 && (two[0] == '#' || two[0] == '!') && two[1] >= '0' && two[1] <= '9';
}

void append(std::string& safe, char c, bool is_mark) {
  constexpr std::string_view special = "\\`*_~[]|$#!";
  if (c == '&') {
    safe += "&amp;";
  } else if (c == '<') {
    safe += "&lt;";
  } else if (c == '>') {
    safe += "&gt;";
  } else if (c == '@') {
    // Sites look for mentions in the finished page, where an escaped @ is an @ again: the zero-width space parts it
    // from the name.
    safe += "@&#8203;";
  } else {
    if (is_mark || special.find(c) != std::string_view::npos) safe += '\\';
    safe += c;
  }
}

}  // namespace

std::string markdown(std::string_view untrusted) {
  std::string text(untrusted.substr(std::min(untrusted.find_first_not_of(" \n"), untrusted.size())));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text = text::printable(text);
  const std::size_t mark = block_mark(text);
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    append(safe, text[at], at == mark);
    if (begins_reference(std::string_view(text).substr(at, 2))) safe += "&#8203;";
  }
  return safe;
}

}  // namespace okr::render
