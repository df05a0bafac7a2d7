// What yaml-cpp reads in a document that the strict reader has accepted: an oracle for the tests, which alone know it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "read/node.hpp"

namespace okr::test {

/// Reads `bytes`, which hold one document with at least one node and no findings, and compares. Nothing where all
/// nodes, texts and places are the same; else the place of the first difference.
std::optional<std::uint32_t> second_opinion(std::string_view bytes, const read::Document& document);

}  // namespace okr::test
