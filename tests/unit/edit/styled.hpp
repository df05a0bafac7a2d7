// The same files as other people would have written them.
#pragma once

#include <random>
#include <string>

#include "edit/tree.hpp"
#include "okr/source_tree.hpp"

namespace okr::test {

/// The files, each said again in a style of its own: how lists are indented and laid out, what is quoted, where
/// comments and blank lines stand; some with CRLF, a byte-order mark, or no line break at the end; some as they were.
/// What they say stays, but that some key results become bare sentences, and some check-ins a `current`.
SourceTree styled(const SourceTree& files, std::mt19937& random);

}  // namespace okr::test
