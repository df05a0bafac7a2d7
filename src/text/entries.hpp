// Writing an entry into a map of a YAML file, in the style of the map, without touching a byte of what is there.
#pragma once

#include <string_view>
#include <vector>

#include "okr/finding.hpp"

namespace okr::text {

// `bytes` are the file's, `map` is the span of a map in it: in braces, or from its first key on. `entry` is one line,
// `key: value`, as it is to stand there.

/// Writes the entry behind the one whose value is `value`: on a line of its own, or behind a comma.
std::vector<Splice> entry_behind(std::string_view bytes, Span map, Span value, std::string_view entry);

/// Writes the entry before all others.
std::vector<Splice> entry_in_front(std::string_view bytes, Span map, std::string_view entry);

/// Makes a map of `item`, a text on one line in a list: the entry, and the text under `key`.
std::vector<Splice> map_of_item(std::string_view bytes, Span item, std::string_view entry, std::string_view key);

}  // namespace okr::text
