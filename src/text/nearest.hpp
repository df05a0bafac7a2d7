// Did you mean …?
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace okr::text {

/// The candidate nearest to `word` by edit distance (a swap of neighbours is one step, case is free), where it is near
/// enough to be meant: at most a third of the word's length and eight steps, at least one step. Of equally near ones
/// the first; empty where there is none.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace okr::text
