// What a rule is given: the workspace, its scores, its own thresholds, and a way to report.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "okr/check.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::checking {

struct EarlierFacts;

/// Facts about a workspace that several rules need; worked out once.
struct Facts {
  const Workspace& workspace;
  const Scores& scores;
  Date today;
  std::vector<std::vector<std::uint32_t>> supporters;  ///< by objective: who supports it or one of its key results
  bool unknown_supports = false;          ///< some `supports` names nothing, so nobody knows who is supported
  bool unknown_pillars = false;           ///< some `pillar` names nothing
  const EarlierFacts* earlier = nullptr;  ///< the version that the branch left; null: nobody asked

  /// Whether `name` stands in a file that could not be read whole: it may well be defined there.
  bool may_be_defined(std::string_view name) const;
  std::string_view bytes(std::uint32_t file) const { return workspace.files.files[file].bytes; }
};

Facts facts_of(const Workspace& workspace, const Scores& scores);

/// The severity and the thresholds of one rule in this workspace.
struct RuleState {
  const Rule* rule = nullptr;
  Severity severity = Severity::off;
  std::vector<Decimal> options;  ///< parallel to Rule::options
};

/// One rule at work.
class Report {
 public:
  Report(const Facts& facts, const RuleState& state, Findings& findings)
      : facts_(facts), state_(state), findings_(findings) {}

  const Facts& facts() const { return facts_; }
  const Workspace& workspace() const { return facts_.workspace; }
  Date today() const { return facts_.today; }
  /// The threshold of that name, as set or by default.
  Decimal option(std::string_view name) const;
  /// A new finding of this rule; the caller may add notes, help and a fix.
  Finding& at(Span span, std::string message, std::string help = {});

 private:
  const Facts& facts_;
  const RuleState& state_;
  Findings& findings_;
};

/// A row of the rule table: the catalogue's words, and the function that finds. A rule without one is found elsewhere:
/// by the reader, or among the allowances.
struct Row {
  Rule rule;
  void (*find)(Report&) = nullptr;
};

std::span<const Row> rows();

/// Whether `name` is a slip of the pen for `near`, the nearest of `ids`, so that it can be put right without asking.
/// Short names are never sure: `ana` and `anna` are two people.
bool is_surely_meant(std::string_view name, std::string_view near, std::span<const std::string_view> ids);

/// Which objectives a rule looks at, by their state; see "What rules hold for" in docs/rules/README.md.
inline bool is_open(const Objective& objective) {
  return !objective.is(State::closed) && !objective.is(State::dropped);
}

/// `objective`'s `key_result` is still wanted: neither it nor its objective was dropped or closed.
inline bool is_open(const Objective& objective, const KeyResult& key_result) {
  return is_open(objective) && !key_result.dropped;
}

}  // namespace okr::checking
