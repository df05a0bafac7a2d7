// Strict YAML: what the rest of this folder calls to turn bytes into nodes.
#pragma once

#include <cstdint>
#include <string_view>

#include "okr/finding.hpp"
#include "read/node.hpp"

namespace okr::read {

/// Reads one file's bytes as the strict subset of YAML in docs/format.md. Every problem is appended to `findings`
/// (rules `invalid-yaml`, `unsafe-yaml`, `not-utf-8`, `duplicate-key`) with spans in file number `file`: a value that
/// can't be read is a broken node, the second of two equal keys is left out, and reading goes on. Never throws on any
/// bytes; the nodes' texts point into `bytes`, which must outlive them. Takes time in proportion to the file.
Document parse_yaml(std::string_view bytes, std::uint32_t file, Findings& findings);
/// The same into a document whose memory is used again.
void parse_yaml(std::string_view bytes, std::uint32_t file, Findings& findings, Document& document);

/// The same without the fast path (ordinary.hpp), which has to agree with it.
Document parse_strictly(std::string_view bytes, std::uint32_t file, Findings& findings);

}  // namespace okr::read
