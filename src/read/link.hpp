// The files' contents, tied together: ids, references, cycles, units, measures.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::read {

/// Completes a workspace whose files have all been read.
void link(Workspace& workspace);

/// The same for the objectives of one file, where all ids and units of the workspace are those that are linked already.
void link_objectives(Workspace& workspace, std::uint32_t file);

/// Where the objects of a file are among all, which stand in the order of their files.
template <class T>
std::span<const T> objects_in(const std::vector<T>& all, std::uint32_t file) {
  const auto file_of = [](const T& each) { return each.span.file; };
  return {std::ranges::lower_bound(all, file, {}, file_of), std::ranges::upper_bound(all, file, {}, file_of)};
}

}  // namespace okr::read
