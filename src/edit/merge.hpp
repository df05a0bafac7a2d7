// Merging two versions of an OKR file that began as one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::edit {

struct Merged {
  std::string bytes;
  std::size_t conflicts = 0;  ///< places in `bytes` with conflict markers; 1 for two sides of which one is no text
  bool apart = false;  ///< each place where the sides differ is a conflict: lines that merge would say other things
};

/// Merges what both sides did to `base`, which is empty where the file is new on both. Objectives, key results, teams
/// and the like are the same by their ids, map entries by their keys, and check-ins are added side by side. What only
/// one side changed is that side's bytes. What is no text, as it has a NUL in it, stays ours. A clean result says
/// exactly what the two sides say together, with each of their comments that neither has taken out; where that can't be
/// put down, they are kept apart. Where a version can't be read without a finding, all are merged as texts, and kept
/// apart where both sides can be read and the result can't.
/// `marker_size` (1 to 65535) is the length of a conflict marker. Throws Failure where there is no memory for it.
Merged merge(std::string_view base, std::string_view ours, std::string_view theirs, unsigned marker_size = 7);

}  // namespace okr::edit
