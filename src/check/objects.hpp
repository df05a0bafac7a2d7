// Which objective, key result or KPI a finding stands in.
#pragma once

#include "okr/finding.hpp"
#include "okr/workspace.hpp"

namespace okr::checking {

/// Sets Finding::object, where it is empty, to the id of the innermost object whose span holds the finding's.
void name_objects(const Workspace& workspace, Findings& findings);

}  // namespace okr::checking
