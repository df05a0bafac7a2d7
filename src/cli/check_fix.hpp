// `okr check --fix`, `--unsafe-fixes` and `--diff`.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <optional>

#include "cli/load.hpp"
#include "disk/replace.hpp"

namespace okr::cli {

struct FixOptions {
  bool fix = false;
  bool unsafe = false;
  bool diff = false;  ///< show it instead of writing
};

void declare_fixes(CLI::App& app, FixOptions& options);

/// Those among all findings of the files that the call reports, and whose fixes it is about.
using Report = std::function<Findings(const Findings&)>;

/// The lock on the workspace, where the call is going to write. Throws Failure for options that make no sense together;
/// `new_only` says that findings are left out which the files have.
std::optional<disk::Lock> lock_for(const Context& context, const FixOptions& options, bool new_only);

/// Mends what is asked for, on the disk (`lock`) or as a diff on stdout; `loaded` stays as it is. Returns the findings
/// that a further call would mend. Throws Failure where a file can't be written.
Findings mend(const Context& context, const FixOptions& options, const Report& report, const RuleChoice& rules,
              const std::optional<disk::Lock>& lock, const Loaded& loaded);

}  // namespace okr::cli
