// The few marks and escape sequences that a terminal gets.
#include "render/terminal.hpp"

#include <fmt/format.h>

namespace okr::render {

std::string inked(std::string_view text, Ink ink, const Terminal& terminal) {
  if (!terminal.color || ink == Ink::plain || text.empty()) return std::string(text);
  constexpr int codes[] = {0, 1, 2, 31, 33, 32};
  return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<int>(ink)], text);
}

const Glyphs& glyphs(Terminal terminal) {
  static constexpr Glyphs utf8{"→", "–", "…", "·", "━", "─", "┃", "▁▂▃▄▅▆▇█", "▲ ", "▼ "};
  static constexpr Glyphs ascii{"->", "-", "...", "|", "#", ".", "|", "_.-=^", "+", "-"};
  return terminal.utf8 ? utf8 : ascii;
}

}  // namespace okr::render
