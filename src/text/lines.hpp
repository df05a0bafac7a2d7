// Where the lines around a place begin and end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/line_index.hpp"

namespace okr::text {

/// Where the line that `at` stands in begins, behind a byte-order mark.
inline std::size_t line_start(std::string_view bytes, std::size_t at) {
  const std::size_t feed = bytes.substr(0, at).rfind('\n');
  if (feed != std::string_view::npos) return feed + 1;
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// Where the line that `at` stands in ends, before its line break.
inline std::size_t line_end(std::string_view bytes, std::size_t at) {
  const std::size_t feed = std::min(bytes.find('\n', at), bytes.size());
  return feed > at && bytes[feed - 1] == '\r' ? feed - 1 : feed;
}

/// The line break that the file's first line ends with; a line feed where there is none.
inline std::string_view line_break(std::string_view bytes) {
  const std::size_t feed = bytes.find('\n');
  return feed != std::string_view::npos && feed > 0 && bytes[feed - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace okr::text
