// Spans as people and programs name them.
#include "render/places.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace okr::render {

const text::LineIndex& Places::lines(const Span& span) {
  auto& lines = lines_.at(span.file);
  if (!lines) lines.emplace(files_.files[span.file].bytes);
  return *lines;
}

std::string Places::text(const Span& span) {
  const auto [line, column] = begin(span);
  return fmt::format("{}:{}:{}", text::printable(path(span)), line, column);
}

}  // namespace okr::render
