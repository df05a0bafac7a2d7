// What all features read of a request.
#include "lsp/features.hpp"

#include <algorithm>

namespace okr::lsp {

Span Question::range() {
  const Json& range = at(params, {"range"});
  const std::uint32_t begin = places.lines(file).offset(position_of(at(range, {"start"})));
  const std::uint32_t end = places.lines(file).offset(position_of(at(range, {"end"})));
  return {file, begin, std::max(begin, end)};
}

}  // namespace okr::lsp
