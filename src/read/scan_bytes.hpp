// What is looked at before any YAML: the encoding, control characters, and the traces of an unfinished merge.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/problems.hpp"

namespace okr::read {

/// True where `bytes` are UTF-8 text without control characters (but tab, LF, and CR before LF), with a byte-order mark
/// at most at the start, and without git's conflict markers. Otherwise reports the first thing that is not so.
bool scan_bytes(std::string_view bytes, Problems& problems);

}  // namespace okr::read
