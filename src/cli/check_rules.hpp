// `--select`, `--ignore`, `--error`, `--warning`: which rules `okr check` runs, and how grave they are.
#pragma once

#include <CLI/App.hpp>

#include "okr/check.hpp"

namespace okr::cli {

/// Declares the four options, which fill `rules` with what was written: names, or several with commas between them.
void declare_rule_options(CLI::App& app, RuleChoice& rules);

/// The options in their usable form, a name each. Throws Failure where one is neither a rule's nor a group's.
RuleChoice rule_choice(const RuleChoice& written);

}  // namespace okr::cli
