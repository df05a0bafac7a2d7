// The patterns of `exclude`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::disk {

/// Whether `pattern` describes the whole of `path` (relative, `/` between its parts): `*` is any text within one part,
/// `?` one character of it, a part `**` any number of parts, none too; all else is itself. A `/` at the pattern's end
/// says nothing. Takes time in proportion to the product of the two lengths at most.
bool matches(std::string_view pattern, std::string_view path);

/// Whether one of `patterns` describes `path`.
bool matches_any(const std::vector<std::string>& patterns, std::string_view path);

}  // namespace okr::disk
