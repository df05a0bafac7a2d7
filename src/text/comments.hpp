// Which comment lines belong to what stands above or below them.
#pragma once

#include <cstddef>
#include <string_view>

namespace okr::text {

/// Whether a line, from `start` on, is a comment alone; `column` is where it begins.
bool is_comment(std::string_view bytes, std::size_t start, std::size_t& column);

/// Where the comments right above the line at `start` begin that stand no deeper than `deepest`.
std::size_t comments_above(std::string_view bytes, std::size_t start, std::size_t deepest);

/// Where the comments right below the line that ends at `end` have their end, if they stand deeper than `column`.
std::size_t comments_below(std::string_view bytes, std::size_t end, std::size_t column);

}  // namespace okr::text
