// One file of a generated workspace.
#pragma once

#include <cstddef>
#include <string>

#include "bench/plan.hpp"
#include "bench/random.hpp"

namespace okr::bench {

/// About 3 KB of YAML as people write it: each file has its author's habits of indentation, quoting, flow and comments.
std::string file_text(Slot slot, Random random);

/// The same with as many objectives as have room in `bytes`.
std::string large_file_text(Slot slot, Random random, std::size_t bytes);

}  // namespace okr::bench
