// Scores of a workspace of which a few files have changed.
#pragma once

#include <cstdint>
#include <span>

#include "okr/score.hpp"

namespace okr::scoring {

/// What score gives, where `before` are the scores of the same day and since then only the objectives in `files` say
/// something else: no other object, no KPI, not okr.yaml, and every object has its old place in the workspace.
Scores score_again(const Workspace& workspace, Scores before, std::span<const std::uint32_t> files);

}  // namespace okr::scoring
