// Ranges of named cycles.
#pragma once

#include <cstddef>

namespace okr::model {

/// Of the cycles that one has: whoever looks at a range looks at each of them.
inline constexpr std::size_t longest_range = 60;

}  // namespace okr::model
