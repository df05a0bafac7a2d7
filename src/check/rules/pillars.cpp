// The strategy's pillars and their perspectives.
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "check/rules/rules.hpp"

namespace okr::checking {

void pillar_without_objective(Report& report) {
  const Workspace& workspace = report.workspace();
  if (report.facts().unknown_pillars || !workspace.unread_files.empty()) return;
  const Cycle year = fiscal_year_of(workspace.config, report.today());
  std::unordered_set<std::string_view> served;
  for (const Objective& objective : workspace.objectives) {
    // An objective of an unknown cycle may well be of this year.
    const bool this_year = !objective.time || objective.time->overlaps(year);
    if (objective.pillar && objective.is(State::active) && this_year) served.insert(objective.pillar->value);
  }
  for (const Pillar& pillar : workspace.config.pillars) {
    if (pillar.id.value.empty() || !served.insert(pillar.id.value).second) continue;
    Finding& finding = report.at(
        pillar.id.span, fmt::format("no active objective of {} serves the pillar `{}`", year.name, pillar.id.value),
        "propose one, or take the pillar out of the strategy");
    finding.object = pillar.id.value;
  }
}

void perspective_without_pillar(Report& report) {
  const Config& config = report.workspace().config;
  std::array<bool, 4> has{};
  const Pillar* first = nullptr;
  for (const Pillar& pillar : config.pillars) {
    if (!pillar.perspective) continue;
    if (first == nullptr) first = &pillar;
    has[static_cast<std::size_t>(pillar.perspective->value)] = true;
  }
  if (first == nullptr || was_unread(config, "pillars")) return;
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < has.size(); ++i) {
    if (!has[i]) missing.push_back(fmt::format("`{}`", to_string(static_cast<Perspective>(i))));
  }
  if (missing.empty()) return;
  report.at(*config.pillars_key, fmt::format("no pillar has the perspective {}", fmt::join(missing, ", ")),
            "a balanced strategy looks at all four: financial, customer, internal-process, learning-and-growth");
}

}  // namespace okr::checking
