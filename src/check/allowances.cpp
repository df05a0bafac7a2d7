// Applying allowances, and finding those that have expired, silence nothing or name no rule.
#include "check/allowances.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "check/settings.hpp"
#include "text/nearest.hpp"

namespace okr::checking {

namespace {

class Allowances {
 public:
  Allowances(const Facts& facts, const std::vector<RuleState>& states, Findings& findings)
      : facts_(facts), states_(states), findings_(findings), silenced_(findings.size()) {}

  void apply() {
    for (const Objective& objective : facts_.workspace.objectives) {
      const Looks looks = !is_open(objective)           ? Looks::hardly
                          : objective.is(State::active) ? Looks::all
                                                        : Looks::at_what_is_written;
      apply(objective.span, objective.allow, looks);
      for (const KeyResult& key_result : objective.key_results) {
        apply(key_result.span, key_result.allow, key_result.dropped ? Looks::hardly : looks);
      }
    }
    for (const Kpi& kpi : facts_.workspace.kpis) apply(kpi.span, kpi.allow, Looks::all);
    Findings kept;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (!silenced_[i]) kept.push_back(std::move(findings_[i]));
    }
    std::move(own_.begin(), own_.end(), std::back_inserter(kept));
    findings_ = std::move(kept);
  }

 private:
  /// Which rules look at an object: of what is closed or dropped few, of a draft or a proposal those on format,
  /// references and measures.
  enum class Looks { hardly, at_what_is_written, all };

  void apply(Span object, const std::vector<Allow>& allowances, Looks looks) {
    for (const Allow& allow : allowances) {
      if (allow.rule.value.empty()) continue;
      const RuleState* state = state_of(allow.rule.value);
      if (state == nullptr) {
        report_no_rule(allow);
      } else if (allow.until && allow.until->value < facts_.today) {
        if (looks == Looks::hardly) continue;
        report("expired-allow", allow.until->span,
               fmt::format("the allowance of `{}` ended on {}", allow.rule.value, to_string(allow.until->value)),
               "mend what it allowed, or agree on a later day");
      } else if (!silence(object, allow.rule.value) && can_be_unused(*state, looks)) {
        report("unused-allow", allow.rule.span, fmt::format("there is no `{}` here to allow", allow.rule.value),
               "take the allowance out");
      }
    }
  }

  /// Whether there was anything to silence.
  bool silence(Span object, std::string_view rule) {
    bool found = false;
    auto at = std::lower_bound(findings_.begin(), findings_.end(), object, [](const Finding& finding, Span place) {
      return std::tie(finding.span.file, finding.span.begin) < std::tie(place.file, place.begin);
    });
    for (; at != findings_.end() && at->span.file == object.file && at->span.begin <= object.end; ++at) {
      if (at->rule != rule) continue;
      silenced_[static_cast<std::size_t>(at - findings_.begin())] = true;
      found = true;
    }
    return found;
  }

  /// A rule that is off, that does not look at the object yet or any more, or that needs a second revision to look at,
  /// may find nothing today.
  static bool can_be_unused(const RuleState& state, Looks looks) {
    const std::string_view group = state.rule->group;
    if (state.severity == Severity::off || group == "integrity" || looks == Looks::hardly) return false;
    return looks == Looks::all || group == "format" || group == "references" || group == "measures";
  }

  const RuleState* state_of(std::string_view rule) const { return checking::state_of(states_, rule); }

  void report_no_rule(const Allow& allow) {
    std::vector<std::string_view> names;
    for (const RuleState& state : states_) names.push_back(state.rule->name);
    const std::string_view near = text::nearest(allow.rule.value, names);
    report("invalid-value", allow.rule.span, fmt::format("`{}` is not a rule", allow.rule.value),
           near.empty() ? "`okr rules` lists them" : fmt::format("did you mean `{}`?", near));
    const bool sure = text::is_only_near(allow.rule.value, near, names);
    if (sure && !own_.empty()) own_.back().fix = {{allow.rule.span, std::string(near)}};
  }

  void report(std::string_view rule, Span place, std::string message, std::string help) {
    const RuleState* state = state_of(rule);
    if (state->severity == Severity::off) return;
    Report(facts_, *state, own_).at(place, std::move(message), std::move(help));
  }

  const Facts& facts_;
  const std::vector<RuleState>& states_;
  Findings& findings_;
  std::vector<bool> silenced_;
  Findings own_;
};

}  // namespace

void apply_allowances(const Facts& facts, const std::vector<RuleState>& states, Findings& findings) {
  Allowances(facts, states, findings).apply();
}

}  // namespace okr::checking
