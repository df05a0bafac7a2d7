// The YAML library's reading of a document that the strict reader has accepted: the one place that knows yaml-cpp.
#pragma once

#include <cstdint>
#include <optional>

#include "read/node.hpp"
#include "read/source_text.hpp"

namespace okr::read {

/// Reads the document that begins at `begin` with yaml-cpp and compares. Nothing where all nodes, texts and places are
/// the same; else the place of the first difference. The document has at least one node and none is broken.
std::optional<std::uint32_t> second_opinion(const SourceText& text, std::uint32_t begin, const Document& document);

}  // namespace okr::read
