// What all Markdown outputs share.
#include "render/markdown.hpp"

#include "text/utf8.hpp"

namespace okr::render {

std::string markdown(std::string_view untrusted) {
  std::string safe;
  for (const char c : text::printable(untrusted)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '@':
        // Sites look for mentions in the finished page, where an escaped @ is an @ again: the zero-width space parts it
        // from the name.
        safe += "@&#8203;";
        break;
      default:
        if (std::string_view("\\`*_~[]|$#!").find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
  }
  return safe;
}

}  // namespace okr::render
