// Blank lines below a text that keeps them (`|+`), and are thus part of what it says.
#pragma once

#include <cstddef>
#include <string_view>

#include "edit/merge_side.hpp"

namespace okr::edit {

/// Whether the last text in `value` keeps the blank lines below it.
bool keeps_blank_lines(const Side& side, const Tree& value);

/// The length of the blank lines that `text` begins with.
std::size_t blank_lines(std::string_view text);

}  // namespace okr::edit
