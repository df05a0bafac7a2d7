// `rules:` in okr.yaml: severities and thresholds, and what is wrong with them.
#include "check/settings.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "text/nearest.hpp"

namespace okr::checking {

namespace {

void report_unknown(const Text& name, std::string_view noun, std::span<const std::string_view> known,
                    Findings& findings) {
  Finding finding;
  finding.rule = "unknown-key";
  finding.span = name.span;
  finding.message = fmt::format("`{}` is not {}", name.value, noun);
  const std::string_view near = text::nearest(name.value, known);
  if (!near.empty()) {
    finding.help = fmt::format("did you mean `{}`?", near);
    if (text::is_only_near(name.value, near, known)) finding.fix = {{name.span, std::string(near)}};
  } else {
    finding.help = known.empty() ? "it has none; take it out" : "take it out";
  }
  findings.push_back(std::move(finding));
}

void apply(const RuleSetting& setting, RuleState& state, Findings& findings) {
  if (setting.severity) state.severity = setting.severity->value;
  std::vector<std::string_view> names;
  for (const RuleOption& option : state.rule->options) names.push_back(option.name);
  for (const RuleSetting::Option& option : setting.options) {
    const auto found = std::find(names.begin(), names.end(), option.name.value);
    if (found == names.end()) {
      report_unknown(option.name, fmt::format("a threshold of `{}`", state.rule->name), names, findings);
    } else if (option.value.value < 0) {
      Finding finding;
      finding.rule = "invalid-value";
      finding.span = option.value.span;
      finding.message = fmt::format("a `{}` of {} is negative", option.name.value, option.value.value.to_string());
      finding.help = "write 0 or more";
      findings.push_back(std::move(finding));
    } else {
      state.options[static_cast<std::size_t>(found - names.begin())] = option.value.value;
    }
  }
}

}  // namespace

std::vector<RuleState> states_of(const Config& config, Findings& findings) {
  std::vector<RuleState> states;
  std::vector<std::string_view> names;
  for (const Row& row : rows()) {
    RuleState state{&row.rule, row.rule.severity, {}};
    for (const RuleOption& option : row.rule.options) state.options.push_back(option.value);
    states.push_back(std::move(state));
    names.push_back(row.rule.name);
  }
  for (const RuleSetting& setting : config.rules) {
    const auto found = std::find(names.begin(), names.end(), setting.rule.value);
    if (found == names.end()) {
      report_unknown(setting.rule, "a rule", names, findings);
    } else {
      apply(setting, states[static_cast<std::size_t>(found - names.begin())], findings);
    }
  }
  return states;
}

const RuleState* state_of(const std::vector<RuleState>& states, std::string_view rule) {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const RuleState& state) { return state.rule->name == rule; });
  return found == states.end() ? nullptr : &*found;
}

}  // namespace okr::checking
