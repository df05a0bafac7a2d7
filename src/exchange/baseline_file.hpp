// The file of a baseline: JSON with an entry a line, sorted, so that git merges it.
#pragma once

#include <string>
#include <string_view>

#include "check/baseline.hpp"

namespace okr::exchange {

/// Throws Failure where `bytes` are no baseline; `name` is what the message calls it. What stands twice, as after a
/// merge, counts as often as the entry that counts more.
checking::Baseline parse_baseline(std::string_view bytes, std::string_view name);

std::string print_baseline(const checking::Baseline& baseline);

}  // namespace okr::exchange
