// `--watch`: a command that draws itself again whenever a file is saved.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <iosfwd>

#include "cli/load.hpp"

namespace okr::cli {

void declare_watch(CLI::App& app, bool& watch);

/// Prints the workspace as it is.
using Draw = std::function<void(std::ostream&, const Loaded&, const render::Terminal&)>;

/// Draws, and again whenever the files have become others, until the program is interrupted or stdout takes no more.
/// Above the drawing stand the sentences that are new or changed, each with how it is read, and what can't be read,
/// with what to type. Throws Failure where stdout is no terminal, and for `--at`, which does not change.
int watch(const Context& context, const Draw& draw);

}  // namespace okr::cli
