// The files that a page shows whole: blocks whose first line is their path in a comment, as `# 2026-Q2/claims.yaml`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "golden/blocks.hpp"
#include "golden/session.hpp"

namespace okr::golden {

/// Where the block belongs; empty where it is no file.
std::string path_of(const Block& block);

/// Puts the block's file into the session's folder. A block `diff` changes one that is there: its lines with ` ` and
/// `-`, which have to stand there once, become those with ` ` and `+`.
void put(const Block& block, const Session& session);

/// What `okr check` says against the OKR files of the page, errors alone. They lie in a copy of examples/northwind, or
/// in a folder of their own where an okr.yaml is among them; one without the key `okr` is what is added to Northwind's.
std::vector<std::string> file_complaints(const std::vector<Block>& blocks, const std::filesystem::path& repository);

}  // namespace okr::golden
