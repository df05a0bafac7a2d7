// Putting splices into bytes.
#include <algorithm>
#include <cassert>

#include "okr/edit.hpp"

namespace okr {

std::string apply(std::string_view bytes, std::vector<Splice> splices) {
  std::stable_sort(splices.begin(), splices.end(),
                   [](const Splice& a, const Splice& b) { return a.span.begin < b.span.begin; });
  std::string result;
  std::size_t done = 0;
  for (const Splice& splice : splices) {
    assert(done <= splice.span.begin && splice.span.begin <= splice.span.end && splice.span.end <= bytes.size());
    result.append(bytes.substr(done, splice.span.begin - done)).append(splice.bytes);
    done = splice.span.end;
  }
  return result.append(bytes.substr(done));
}

}  // namespace okr
