// Objectives, key results and KPIs with their scores as one JSON document: `okr status` and `okr list`.
#pragma once

#include <iosfwd>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"

namespace okr::render {

/// An unknown is null, never 0; its shape is in docs/json.md.
void workspace_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);

}  // namespace okr::render
