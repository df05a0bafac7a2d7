// Applies a call's choice of rules.
#include "check/choice.hpp"

#include <algorithm>

namespace okr::checking {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool names(const std::vector<std::string>& choice, const Rule& rule) {
  return holds(choice, rule.name) || holds(choice, rule.group);
}

Severity severity_of(const RuleChoice& choice, const RuleState& state) {
  const Rule& rule = *state.rule;
  if (holds(choice.error, rule.name)) return Severity::error;
  if (holds(choice.warning, rule.name)) return Severity::warning;
  if (state.severity != Severity::off) {
    if (holds(choice.error, rule.group)) return Severity::error;
    if (holds(choice.warning, rule.group)) return Severity::warning;
  } else if (holds(choice.select, rule.name)) {
    return rule.severity == Severity::off ? Severity::warning : rule.severity;
  }
  return state.severity;
}

}  // namespace

void set_severities(const RuleChoice& choice, std::vector<RuleState>& states) {
  for (RuleState& state : states) state.severity = severity_of(choice, state);
}

void drop_unreported(const RuleChoice& choice, Findings& findings) {
  if (choice.select.empty() && choice.ignore.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    const Rule& rule = *rule_named(finding.rule);
    return (!choice.select.empty() && !names(choice.select, rule)) || names(choice.ignore, rule);
  });
}

}  // namespace okr::checking
