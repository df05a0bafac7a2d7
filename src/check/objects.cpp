// Naming the objects of findings by their places.
#include "check/objects.hpp"

#include <algorithm>
#include <tuple>

namespace okr::checking {

namespace {

bool holds(Span outer, Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.begin <= outer.end;
}

/// The last of `list`, sorted by place, that begins at or before `place`, if it holds it; else its size.
template <class List>
std::size_t holder(const List& list, Span place) {
  const auto after = std::upper_bound(list.begin(), list.end(), place, [](Span wanted, const auto& each) {
    return std::tie(wanted.file, wanted.begin) < std::tie(each.span.file, each.span.begin);
  });
  if (after == list.begin() || !holds(std::prev(after)->span, place)) return list.size();
  return static_cast<std::size_t>(std::prev(after) - list.begin());
}

std::string object_at(const Workspace& workspace, Span place) {
  if (const std::size_t o = holder(workspace.objectives, place); o < workspace.objectives.size()) {
    const Objective& objective = workspace.objectives[o];
    const std::size_t k = holder(objective.key_results, place);
    if (k == objective.key_results.size()) return objective.id.value;
    return objective.id.value + '/' + objective.key_results[k].id.value;
  }
  const std::size_t kpi = holder(workspace.kpis, place);
  return kpi < workspace.kpis.size() ? workspace.kpis[kpi].id.value : std::string();
}

}  // namespace

void name_objects(const Workspace& workspace, Findings& findings) {
  for (Finding& finding : findings) {
    if (finding.object.empty()) finding.object = object_at(workspace, finding.span);
  }
}

}  // namespace okr::checking
