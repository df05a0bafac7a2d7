// Whether a file's bytes are such that no reader needs to look at them one by one.
#pragma once

#include <string_view>

namespace okr::read {

/// Whether `bytes` are UTF-8 text without tabs and control characters, but for the LF or CR LF that end lines, and with
/// a byte-order mark at most at the start. Looks at many bytes at a time where they are ASCII.
bool are_plain_bytes(std::string_view bytes);

}  // namespace okr::read
