// A line of source, as much of it as fits, with the place of a span in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::render {

struct Excerpt {
  std::string text;  ///< safe to print; tabs are four spaces
  int before = 0;    ///< columns in front of the span
  int width = 1;     ///< columns of the span, at least 1
};

/// The part of `line` around its bytes `[begin, end)` that fits into `columns`, with `ellipsis` where something was
/// cut. Of a span that does not fit, its beginning.
Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end, int columns, std::string_view ellipsis);

}  // namespace okr::render
