// The rule table, and what it finds in a workspace.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// What one call wants of the rules, whatever `okr.yaml` says. Each is the name of a rule or of a group; a group stands
/// for those of its rules that are on, a rule's own name puts it on: as a warning where it is off by itself. A rule's
/// name counts before its group's, `error` before `warning`.
struct RuleChoice {
  std::vector<std::string> select;  ///< only these are reported; empty: all.
  std::vector<std::string> ignore;  ///< these are not reported
  std::vector<std::string> error;
  std::vector<std::string> warning;
  Severity from = Severity::info;  ///< what is less severe is not looked for
};

/// Every finding of a workspace: `read_findings` and those of the rule table, with the severities of `okr.yaml` and
/// `choice`, allowances and `off` applied; sorted by path, place and rule, each once. All rules are run whatever is
/// selected, so that an allowance of one that is not reported is not called unused. The rules of integrity compare with
/// `earlier`, the version that the branch left; without one they are not run.
Findings check(const Workspace& workspace, const Scores& scores, Findings read_findings, const RuleChoice& choice = {},
               const Workspace* earlier = nullptr);

}  // namespace okr
