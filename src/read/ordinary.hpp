// Which documents are written so plainly that all readers of YAML take them alike.
#pragma once

#include <string_view>

#include "read/node.hpp"

namespace okr::read {

/// Whether `document`, which has a node and was read from `bytes` without a finding, keeps to the plain subset in which
/// yaml-cpp is known to read the same nodes, texts and places, so that asking it again would only cost time: short
/// words as keys, text on one line, flow collections on one line, block texts without subtleties, no tabs. Nearly every
/// OKR file does. In doubt the answer is no. A fuzz target and the tests hold it to that.
bool is_ordinary(std::string_view bytes, const Document& document);

}  // namespace okr::read
