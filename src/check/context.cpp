// Facts that rules share.
#include "check/context.hpp"

#include <algorithm>

#include "text/nearest.hpp"

namespace okr::checking {

namespace {

std::vector<std::vector<std::uint32_t>> supporters_of(const Workspace& workspace) {
  std::vector<std::vector<std::uint32_t>> supporters(workspace.objectives.size());
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    for (const Reference& supported : workspace.objectives[o].supports) {
      if (!supported.ref || supported.ref.to == Ref::To::kpi) continue;
      auto& by = supporters[supported.ref.index];
      if (by.empty() || by.back() != o) by.push_back(o);
    }
  }
  return supporters;
}

}  // namespace

Facts facts_of(const Workspace& workspace, const Scores& scores) {
  Facts facts{workspace, scores, scores.today, supporters_of(workspace)};
  std::unordered_set<std::string_view> pillars;
  for (const Pillar& pillar : workspace.config.pillars) pillars.insert(pillar.id.value);
  for (const Objective& objective : workspace.objectives) {
    for (const Reference& supported : objective.supports) {
      if (!supported.ref) facts.unknown_supports = true;
    }
    if (objective.pillar && !pillars.contains(objective.pillar->value)) facts.unknown_pillars = true;
    if (was_unread(objective, "supports")) facts.unknown_supports = true;
    if (was_unread(objective, "pillar")) facts.unknown_pillars = true;
  }
  return facts;
}

bool Facts::may_be_defined(std::string_view name) const {
  const std::string_view own = name.substr(name.find_last_of('/') + 1);
  return std::any_of(workspace.unread_files.begin(), workspace.unread_files.end(),
                     [&](std::uint32_t file) { return bytes(file).find(own) != std::string_view::npos; });
}

bool is_surely_meant(std::string_view name, std::string_view near, std::span<const std::string_view> ids) {
  constexpr std::size_t shortest = 5;
  return std::max(name.size(), near.size()) >= shortest && text::is_only_near(name, near, ids);
}

Decimal Report::option(std::string_view name) const {
  for (std::size_t i = 0; i < state_.options.size(); ++i) {
    if (state_.rule->options[i].name == name) return state_.options[i];
  }
  return {};
}

Finding& Report::at(Span span, std::string message, std::string help) {
  Finding finding;
  finding.rule = state_.rule->name;
  finding.severity = state_.severity;
  finding.span = span;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return findings_.emplace_back(std::move(finding));
}

}  // namespace okr::checking
