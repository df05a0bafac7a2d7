// `--since REV`: the workspace beside what it was where the branch left.
#pragma once

#include <string>

#include "cli/load.hpp"

namespace okr::cli {

struct Since {
  std::string revision;   ///< as it was written, a revision or a day; empty: nothing to compare with
  bool new_only = false;  ///< leave out the findings that were there already
};

/// As load; with the rules of integrity against the best common ancestor of `since` and HEAD (or what `--at` names).
/// Throws Failure where there is none.
Loaded load(const Context& context, const RuleChoice& rules, const Since& since);

}  // namespace okr::cli
