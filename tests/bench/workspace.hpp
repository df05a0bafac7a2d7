// Workspaces of any size, made up, for benchmarks.
#pragma once

#include <cstdint>

#include "okr/source_tree.hpp"

namespace okr::bench {

/// `files` OKR files (1 to 1,000,000) and their okr.yaml, sorted by path. The same numbers give the same bytes
/// everywhere, and the first files of a larger workspace are those of a smaller one.
SourceTree generated_workspace(int files, std::uint64_t seed);

/// One OKR file, as large as okr reads, and its okr.yaml.
SourceTree generated_large_file(std::uint64_t seed);

}  // namespace okr::bench
