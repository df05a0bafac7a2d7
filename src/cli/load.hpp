// What all commands on a workspace begin and end with.
#pragma once

#include <filesystem>
#include <memory>

#include "cli/command.hpp"
#include "okr/check.hpp"
#include "okr/finding.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::cli {

/// A workspace as far as it could be read, with its scores and all findings.
struct Loaded {
  std::filesystem::path root;
  Workspace workspace;
  Scores scores;
  Findings findings;
};

/// The files of the workspace that the context is in, not read yet. Throws Failure where there is none.
Loaded load_files(const Context& context);

/// Reads the workspace that the context is in, and checks it as `rules` wants. Throws Failure where there is none.
Loaded load(const Context& context, const RuleChoice& rules = {});

/// The same where the environment keeps it until the process ends: to take a large workspace apart costs a command as
/// much as to score it.
std::shared_ptr<Loaded> kept(const Context& context, Loaded loaded);

/// Reads and keeps it for commands that only say how many errors there are: nothing else is looked for.
std::shared_ptr<const Loaded> load_with_errors(const Context& context);

/// Says what could not be read, after all else is printed. Returns `code`, or 2 where something could not be: a file,
/// okr.yaml, or no OKR file is there at all.
int conclude(const Context& context, const Loaded& loaded, int code);

/// The same for commands that are not about findings: says how many errors there are, too.
int conclude_briefly(const Context& context, const Loaded& loaded, int code);

}  // namespace okr::cli
