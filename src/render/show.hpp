// Everything about one objective, key result or KPI.
#pragma once

#include <iosfwd>

#include "okr/blame.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// `ref` must name something. `changed` is what its lines come from, if that is wanted.
void show_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref, const Terminal& terminal,
               const LineOrigin* changed = nullptr);
/// The object as in workspace_json, with its check-ins, links, initiatives and review.
void show_json(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
               const LineOrigin* changed = nullptr);
void show_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                   const LineOrigin* changed = nullptr);

}  // namespace okr::render
