// The rule table, and what it finds in a workspace.
#pragma once

#include <span>
#include <string_view>

#include "okr/date.hpp"
#include "okr/finding.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// A threshold that `okr.yaml` can set.
struct RuleOption {
  std::string_view name;
  Decimal value;  ///< where nothing is set
  std::string_view summary;
};

/// One row of the catalogue.
struct Rule {
  std::string_view name;
  std::string_view group;  ///< `format`, `references`, `measures`, `time`, `practice`, `closing`, `kpis`, …
  Severity severity;       ///< where nothing is set
  std::string_view summary;
  std::span<const RuleOption> options{};
};

/// All rules, by group and in the order of the docs.
std::span<const Rule> rules();
/// The rule of that name, or null.
const Rule* rule_named(std::string_view name);

/// Every finding of a workspace: `read_findings` and those of the rule table, with the severities of `okr.yaml`,
/// allowances and `off` applied; sorted by path, place and rule, each once.
Findings check(const Workspace& workspace, const Scores& scores, Findings read_findings);

}  // namespace okr
