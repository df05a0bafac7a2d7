// `--blame`: who wrote what, where a repository can tell.
#pragma once

#include <CLI/App.hpp>
#include <optional>

#include "cli/command.hpp"
#include "okr/blame.hpp"
#include "okr/workspace.hpp"

namespace okr::cli {

void declare_blame(CLI::App& app, bool& blame);

/// The origins of the workspace's lines, which must outlive them, for an output about `ref`. Where no repository can
/// tell, says so on stderr and gives nothing.
std::optional<Origins> origins_for(const Context& context, const Workspace& workspace, Ref ref);

}  // namespace okr::cli
