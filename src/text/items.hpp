// Putting the items of a list in a YAML file into another order, each with its comments, byte by byte.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "okr/finding.hpp"

namespace okr::text {

/// Puts item `order[i]` in the place of item `i`. `items` are the spans of maps in one list of a file with these
/// `bytes`, in its order. What moves with an item: its lines, comments behind it, comments deeper than its dash below
/// it, and comments right above it. Empty where the items stand in a way that leaves open which comment is whose, and
/// where nothing moves.
std::vector<Splice> reordered(std::string_view bytes, std::span<const Span> items, std::span<const std::size_t> order);

}  // namespace okr::text
