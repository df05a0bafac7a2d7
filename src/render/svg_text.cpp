// Estimates how wide text is, and breaks it into lines.
#include "render/svg_text.hpp"

#include "text/utf8.hpp"

namespace okr::render {
namespace {

constexpr std::string_view ellipsis = "…";

/// In parts of the font's size, as in the wider ones of usual fonts.
double width_of(std::string_view bytes, const text::CodePoint& c) {
  constexpr std::string_view narrow = "iljtfrI.,:;'|!()[]- ", wide = "mwMW@%";
  if (c.value >= 0x80) {
    const int columns = text::display_width(bytes);
    return columns == 0 ? 0 : columns > 1 ? 1 : 0.7;
  }
  const auto letter = static_cast<char>(c.value);
  if (narrow.find(letter) != std::string_view::npos) return 0.38;
  if (wide.find(letter) != std::string_view::npos) return 0.98;
  return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.61;
}

/// How many bytes of `text` are at most `width` wide.
std::size_t fitting(std::string_view text, double width, double size) {
  std::size_t at = 0;
  for (double used = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    used += width_of(text.substr(at, c.bytes), c) * size;
    if (used > width) break;
    at += c.bytes;
  }
  return at;
}

std::string_view without_spaces(std::string_view text, bool at_end) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return at_end ? text.substr(0, text.find_last_not_of(' ') + 1) : text.substr(first);
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    width += width_of(text.substr(at, c.bytes), c) * size;
    at += c.bytes;
  }
  return width;
}

std::vector<std::string> fitted(std::string_view untrusted, double width, double size, std::size_t lines) {
  const std::string text = text::printable(untrusted);
  std::vector<std::string> result;
  for (std::string_view rest = without_spaces(text, false); !rest.empty();) {
    std::size_t end = fitting(rest, width, size);
    const bool last = result.size() + 1 == lines;
    if (end == rest.size()) {
      result.emplace_back(rest);
      break;
    }
    if (last) end = fitting(rest, width - text_width(ellipsis, size), size);
    const std::size_t space = rest.rfind(' ', end);
    // A long word is rather cut than left out.
    if (space != std::string_view::npos && 2 * space >= end) end = space;
    if (end == 0 && !last) end = text::code_point_at(rest, 0).bytes;
    result.emplace_back(without_spaces(rest.substr(0, end), true));
    if (last) {
      result.back() += ellipsis;
      break;
    }
    rest = without_spaces(rest.substr(end), false);
  }
  return result;
}

}  // namespace okr::render
