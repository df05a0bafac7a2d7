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

/// Whether `word` is a slip of the pen for `found`, the nearest of `candidates`, so that it can be put right without
/// asking: at most two steps away, with the same digits, and no other one is near enough to be meant; or it is the only
/// one that differs in case alone. False where `found` is empty.
bool is_only_near(std::string_view word, std::string_view found, std::span<const std::string_view> candidates);

}  // namespace okr::text
