// Escapes what roff would take for something else.
#include "cli/roff.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "text/utf8.hpp"

namespace okr::cli::roff {
namespace {

std::string escaped(char32_t c) {
  switch (c) {
    case U'\\':
      return "\\e";
    case U'-':
      return "\\-";
    case U'\'':
      return "\\(aq";
    case U'`':
      return "\\(ga";
    case U'^':
      return "\\(ha";
    case U'~':
      return "\\(ti";
    case U'"':
      return "\\(dq";
    default:
      return c < 0x80 ? std::string(1, static_cast<char>(c)) : fmt::format("\\[u{:04X}]", static_cast<unsigned>(c));
  }
}

}  // namespace

std::string text(std::string_view utf8) {
  // A line that begins with a point is a request.
  std::string roff = utf8.starts_with('.') ? "\\&" : "";
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint point = text::code_point_at(utf8, at);
    roff += escaped(point.value);
    at += point.bytes;
  }
  return roff;
}

std::string bold(std::string_view utf8) { return "\\fB" + text(utf8) + "\\fR"; }
std::string italic(std::string_view utf8) { return "\\fI" + text(utf8) + "\\fR"; }

std::string paragraph(std::string_view markdown) {
  std::string roff;
  while (!markdown.empty()) {
    const char first = markdown.front();
    const std::size_t tick = first == '`' ? markdown.find('`', 1) : std::string_view::npos;
    const std::size_t link = first == '[' ? markdown.find("](") : std::string_view::npos;
    if (tick != std::string_view::npos) {
      roff += bold(markdown.substr(1, tick - 1));
      markdown.remove_prefix(tick + 1);
    } else if (link != std::string_view::npos) {
      roff += paragraph(markdown.substr(1, link - 1));
      markdown.remove_prefix(std::min(markdown.find(')', link) + 1, markdown.size()));
    } else {
      const std::size_t end = std::min(markdown.find_first_of("`[", 1), markdown.size());
      roff += text(markdown.substr(0, end));
      markdown.remove_prefix(end);
    }
  }
  return roff;
}

}  // namespace okr::cli::roff
