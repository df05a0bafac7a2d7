// What a renderer of text knows about where it prints, and the few marks it uses there.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

struct Terminal {
  int width = 80;
  bool color = false;
  bool utf8 = true;
};

enum class Ink { plain, bold, dim, red, yellow, green };

/// `text` in that ink; as it is where the terminal has no colour. Nothing else in this folder writes escape sequences.
std::string inked(std::string_view text, Ink ink, const Terminal& terminal);

/// The signs that have an ASCII form for terminals without UTF-8.
struct Glyphs {
  std::string_view arrow, dash, ellipsis, dot, filled, empty, tick, sparks, up, down;
};

const Glyphs& glyphs(Terminal terminal);

}  // namespace okr::render
