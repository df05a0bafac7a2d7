// What somebody is shown before being asked how a key result or a KPI is doing.
#pragma once

#include <iosfwd>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Its objective and its sentence, where it stands and what is expected by now, milestones that are open, and its last
/// readings.
void question_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                   const Terminal& terminal);

}  // namespace okr::render
