// References followed backwards: who points at a thing.
#pragma once

#include <vector>

#include "okr/workspace.hpp"

namespace okr::render {

/// Objectives whose `supports` names `ref`; of an objective also those that name one of its key results.
std::vector<Ref> supporters_of(const Workspace& workspace, Ref ref);
/// Key results whose `drives` names `ref`.
std::vector<Ref> drivers_of(const Workspace& workspace, Ref ref);
/// Key results that have the KPI `ref` as their guardrail.
std::vector<Ref> guarded_by(const Workspace& workspace, Ref ref);
/// Key results whose measure is the KPI `ref`.
std::vector<Ref> measured_by(const Workspace& workspace, Ref ref);

}  // namespace okr::render
