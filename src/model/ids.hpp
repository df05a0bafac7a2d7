// Ids: how they are spelt, and how one is worked out of a title.
#pragma once

#include <string>
#include <string_view>

namespace okr::model {

/// Whether `text` is `[a-z0-9][a-z0-9._-]*`.
bool is_id(std::string_view text);

/// ASCII-folded, lower case, runs of anything but letters and digits one `-`; at most 64 characters, cut at a word.
std::string id_from_words(std::string_view text);

/// The id of a title, made to outlive a changed number: words with a digit in them are left out, and a `from`, `to`,
/// `of`, `by` or `at` right before one. Empty where nothing is left.
std::string id_from_title(std::string_view title);

}  // namespace okr::model
