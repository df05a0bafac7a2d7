// Running the rule table over a workspace.
#include "okr/check.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <tuple>

#include "check/allowances.hpp"
#include "check/choice.hpp"
#include "check/earlier.hpp"
#include "check/objects.hpp"
#include "check/settings.hpp"
#include "model/threads.hpp"

namespace okr {

namespace {

/// More than anybody reads; the rest is counted.
constexpr std::size_t most_findings = 10'000;

auto place_and_rule(const Finding& finding) { return std::tie(finding.span, finding.rule, finding.message); }

void sort(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return place_and_rule(a) < place_and_rule(b); });
}

/// What a file says once for all its objectives is found at each of them.
void drop_repeated(Findings& findings) {
  const auto same = [](const Finding& a, const Finding& b) { return a.rule == b.rule && a.span == b.span; };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

/// What the reader found has the severity that okr.yaml gives its rule.
void set_severities(const std::vector<checking::RuleState>& states, Findings& findings) {
  for (Finding& finding : findings) finding.severity = checking::state_of(states, finding.rule)->severity;
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::off; });
}

/// From which severity on rules have to be run: all are, where an allowance that silences none of their findings
/// counts.
Severity least_severity(const std::vector<checking::RuleState>& states, Severity from) {
  return checking::state_of(states, "unused-allow")->severity >= from ? Severity::info : from;
}

/// Runs the rules of at least that severity, and adds what they find in the order of the table. Each looks at the whole
/// workspace and at nothing that another finds, so that threads share them where there is much to look at.
void run_rules(const checking::Facts& facts, const std::vector<checking::RuleState>& states, Severity least,
               Findings& findings) {
  constexpr std::size_t many_objectives = 256;
  const std::size_t count = states.size();
  std::vector<Findings> found(count);
  model::in_shares(count, facts.workspace.objectives.size() < many_objectives ? count : 1,
                   [&](std::size_t begin, std::size_t end) {
                     for (std::size_t i = begin; i < end; ++i) {
                       if (checking::rows()[i].find == nullptr || states[i].severity < least) continue;
                       checking::Report report(facts, states[i], found[i]);
                       checking::rows()[i].find(report);
                     }
                   });
  for (Findings& each : found) std::ranges::move(each, std::back_inserter(findings));
}

void limit(Findings& findings) {
  if (findings.size() <= most_findings) return;
  Finding rest;
  rest.rule = "unsafe-yaml";
  rest.span = findings[most_findings].span;
  rest.message = fmt::format("there are {} problems; the {} after this one are not shown", findings.size(),
                             findings.size() - most_findings);
  rest.help = "mend the first ones, or name what is no OKR file under `exclude` in okr.yaml";
  findings.resize(most_findings);
  findings.push_back(std::move(rest));
}

}  // namespace

Findings check(const Workspace& workspace, const Scores& scores, Findings read_findings, const RuleChoice& choice,
               const Workspace* earlier) {
  checking::Facts facts = checking::facts_of(workspace, scores);
  std::optional<checking::EarlierFacts> compared;
  if (earlier != nullptr) compared.emplace(checking::earlier_facts(*earlier, workspace, scores.today));
  facts.earlier = compared ? &*compared : nullptr;
  Findings findings = std::move(read_findings);
  std::vector<checking::RuleState> states = checking::states_of(workspace.config, findings);
  checking::set_severities(choice, states);
  set_severities(states, findings);
  const Severity least = least_severity(states, choice.from);
  run_rules(facts, states, least, findings);
  sort(findings);
  drop_repeated(findings);
  checking::apply_allowances(facts, states, findings);
  checking::drop_unreported(choice, findings);
  std::erase_if(findings, [&](const Finding& finding) { return finding.severity < choice.from; });
  sort(findings);
  checking::name_objects(workspace, findings);
  limit(findings);
  return findings;
}

}  // namespace okr
