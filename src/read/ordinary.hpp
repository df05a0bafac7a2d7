// The fast path: documents that are written so plainly that all readers of YAML take them alike.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/node.hpp"

namespace okr::read {

/// Reads `bytes`, of file number `file`, in one pass where they keep to a plain subset of YAML: short words as keys,
/// text on one line or simply wrapped, flow collections on one line, block texts without subtleties, no tabs. Nearly
/// every OKR file does. The document is what the strict reader makes of them, without a finding, and yaml-cpp reads it
/// alike; tests and a fuzz target hold it to that. In doubt, false: `document` is as it was, and the others are to be
/// asked.
bool read_ordinary(std::string_view bytes, std::uint32_t file, Document& document);

}  // namespace okr::read
