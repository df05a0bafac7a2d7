// Strict YAML on top of yaml-cpp's events: the one place that knows the library.
#pragma once

#include <cstdint>
#include <string_view>

#include "okr/finding.hpp"
#include "read/node.hpp"

namespace okr::read {

/// Reads one file's bytes as the strict subset of YAML in docs/format.md. Every problem is appended to `findings`
/// (rules `invalid-yaml`, `unsafe-yaml`, `not-utf-8`, `duplicate-key`, `missing-key` for a value that is not there)
/// with spans in file number `file`. Never throws on any bytes; the nodes' texts point into `bytes`, which must outlive
/// them.
Document parse_yaml(std::string_view bytes, std::uint32_t file, Findings& findings);

}  // namespace okr::read
