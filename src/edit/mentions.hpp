// Every place in a workspace's files where one thing names another.
#pragma once

#include <functional>

#include "edit/rename.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// Calls `visit` with each text that names something of that kind, resolved or not; what objects inherit from their
/// file, once for each of them. Votes are no texts: they name people by their keys.
void each_mention(const Workspace& workspace, Named kind, const std::function<void(const Text&)>& visit);

}  // namespace okr::edit
