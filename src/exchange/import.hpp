// Files of other programs to the files of a workspace.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/given.hpp"
#include "exchange/layout.hpp"
#include "exchange/objects.hpp"
#include "okr/source_tree.hpp"
#include "okr/workspace.hpp"

namespace okr::exchange {

enum class Format : std::uint8_t { json, ndjson, csv, markdown };

struct Imported {
  std::vector<SourceFile> files;  ///< to be made, sorted by path
  Log log;
};

/// The files that `bytes` make: in `workspace`, or with an okr.yaml of their own where that is null. Throws Failure
/// where `bytes` can't be read as that format, and where something in them clashes with the workspace or with itself.
Imported import_bytes(std::string_view bytes, Format format, const Workspace* workspace, const Defaults& defaults,
                      const IsTaken& is_taken);

}  // namespace okr::exchange
