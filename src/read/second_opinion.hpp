// What yaml-cpp makes of a document that the strict reader has accepted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "read/node.hpp"

namespace okr::read {

/// Reads `bytes`, which hold one document with at least one node and no findings, with yaml-cpp and compares. Nothing
/// where all nodes, texts and places are the same; else the scalar at which the two part.
std::optional<std::uint32_t> second_opinion(std::string_view bytes, const Document& document);

}  // namespace okr::read
