// Who supports whom, and in which order scores can be worked out.
#pragma once

#include <cstdint>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::scoring {

/// Of each objective the indices of those that its score is to be worked out from: none unless its `score_from` asks,
/// else every active or closed one that supports it or one of its key results, each once.
using Supporters = std::vector<std::vector<std::uint32_t>>;

Supporters supporters_of(const Workspace& workspace);

/// All objectives, each behind its supporters. In a loop of supporters, which is an error in the files, the first in
/// the file stands last. Linear, and without recursion: a chain may be as long as the workspace.
std::vector<std::uint32_t> bottom_up(const Supporters& supporters);

}  // namespace okr::scoring
