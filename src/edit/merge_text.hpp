// Merging a file as a text, where its meaning is no guide.
#pragma once

#include <string_view>

#include "edit/merge.hpp"

namespace okr::edit {

/// What git makes of the three versions.
Merged merge_as_text(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size);

/// Both sides, as git shows two new files: a conflict wherever they differ.
Merged keep_apart(std::string_view ours, std::string_view theirs, unsigned marker_size);

}  // namespace okr::edit
