// Bytes as letters, for pages that carry all that they show.
#pragma once

#include <string>
#include <string_view>

namespace okr::render {

/// As RFC 4648 has it, with `=` at its end.
std::string base64(std::string_view bytes);

}  // namespace okr::render
