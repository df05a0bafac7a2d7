// `--blame` and `--no-blame`: who wrote what, where a repository can tell.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string_view>

#include "cli/command.hpp"
#include "okr/blame.hpp"
#include "okr/workspace.hpp"

namespace okr::cli {

/// Automatic: in text, and only where a repository can tell.
enum class Blame { automatic, always, never };

void declare_blame(CLI::App& app, Blame& blame);

/// The origins of the workspace's lines, which must outlive them, for an output about `ref` in `format`, if `blame`
/// wants them. Where no repository can tell there are none; who asked for them is told so on stderr.
std::optional<Origins> origins_for(const Context& context, const Workspace& workspace, Ref ref, Blame blame,
                                   std::string_view format);

}  // namespace okr::cli
