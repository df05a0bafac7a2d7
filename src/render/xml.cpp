// What all XML outputs share.
#include "render/xml.hpp"

#include "text/utf8.hpp"

namespace okr::render {

std::string xml(std::string_view untrusted) {
  const std::string text = text::printable(untrusted);
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const std::string_view bytes = std::string_view(text).substr(at, c.bytes);
    if (c.value == U'&') {
      safe += "&amp;";
    } else if (c.value == U'<') {
      safe += "&lt;";
    } else if (c.value == U'>') {
      safe += "&gt;";
    } else if (c.value == U'"') {
      safe += "&quot;";
    } else {
      safe += bytes;
    }
    at += c.bytes;
  }
  return safe;
}

}  // namespace okr::render
