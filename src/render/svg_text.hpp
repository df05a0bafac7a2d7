// Text in drawings, whose width can only be estimated: which font its reader has is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::render {

/// Bold text is as wide as other text that is larger by this.
inline constexpr double bold = 1.12;

/// About how wide `text` is in a sans serif font of `size` pixels; more likely too wide than too narrow.
double text_width(std::string_view text, double size);

/// Untrusted text in at most `lines` lines (at least 1), each at most `width` wide by that estimate, broken at spaces
/// where it can be; what does not fit ends in `…`. Made visible as by text::printable, but not escaped.
std::vector<std::string> fitted(std::string_view untrusted, double width, double size, std::size_t lines);

}  // namespace okr::render
