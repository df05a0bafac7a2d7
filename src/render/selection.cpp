// What of a workspace is to be shown.
#include "render/selection.hpp"

#include <algorithm>
#include <numeric>

#include "okr/score.hpp"

namespace okr::render {
namespace {

std::vector<std::uint32_t> numbers_below(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

Selection::Item whole(const Workspace& workspace, std::uint32_t objective) {
  return {objective, numbers_below(workspace.objectives[objective].key_results.size())};
}

}  // namespace

Selection everything(const Workspace& workspace) {
  Selection selection;
  for (const auto index : numbers_below(workspace.objectives.size())) {
    selection.objectives.push_back(whole(workspace, index));
  }
  selection.kpis = numbers_below(workspace.kpis.size());
  return selection;
}

Selection running(const Workspace& workspace, Date today) {
  return running_of(everything(workspace), workspace, today);
}

Selection running_of(Selection selection, const Workspace& workspace, Date today) {
  const auto cycles = running_cycles(workspace, today);
  std::erase_if(selection.objectives, [&](const Selection::Item& item) {
    const auto& time = workspace.objectives[item.objective].time;
    return !time || std::ranges::none_of(cycles, [&](const Cycle& cycle) { return time->belongs_to(cycle.name); });
  });
  return selection;
}

Selection year_of(Selection selection, const Workspace& workspace, Date today) {
  const Cycle year = fiscal_year_of(workspace.config, today);
  std::erase_if(selection.objectives, [&](const Selection::Item& item) {
    const auto& time = workspace.objectives[item.objective].time;
    return time && !time->overlaps(year);
  });
  return selection;
}

Selection select(const Query& query, const Workspace& workspace, const Scores& scores) {
  Selection selection;
  auto& items = selection.objectives;
  for (const Ref ref : matches(query, workspace, scores)) {
    if (ref.to == Ref::To::kpi) {
      selection.kpis.push_back(ref.index);
      continue;
    }
    if (items.empty() || items.back().objective != ref.index) items.push_back({ref.index, {}});
    if (ref.to == Ref::To::key_result) items.back().key_results.push_back(ref.key_result);
  }
  return selection;
}

}  // namespace okr::render
