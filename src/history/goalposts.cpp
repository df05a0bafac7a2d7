// Puts later readings into an earlier workspace.
#include "history/goalposts.hpp"

#include <algorithm>

namespace okr::history {

namespace {

/// Milestones keep their list and weights; those that still have their title are as done as they are later.
void take_milestones(std::vector<Milestone>& milestones, const std::vector<Milestone>& later) {
  for (Milestone& milestone : milestones) {
    const auto same = std::ranges::find(later, milestone.title.value,
                                        [](const Milestone& other) -> const std::string& { return other.title.value; });
    if (same != later.end()) milestone.done = same->done;
  }
}

void take_readings(KeyResult& key_result, const KeyResult& later) {
  key_result.check_ins = later.check_ins;
  key_result.current = later.current;
  if (key_result.fields.done && later.fields.done) key_result.fields.done = later.fields.done;
  if (key_result.fields.milestones && later.fields.milestones) {
    take_milestones(key_result.fields.milestones->value, later.fields.milestones->value);
  }
}

}  // namespace

Workspace with_later_readings(const Workspace& before, const Workspace& after, const Matching& matching) {
  Workspace mixed = before;
  for (std::size_t i = 0; i < mixed.kpis.size(); ++i) {
    if (!matching.kpis[i]) continue;
    mixed.kpis[i].check_ins = after.kpis[*matching.kpis[i]].check_ins;
    mixed.kpis[i].current = after.kpis[*matching.kpis[i]].current;
  }
  for (std::size_t i = 0; i < mixed.objectives.size(); ++i) {
    for (std::size_t k = 0; k < mixed.objectives[i].key_results.size(); ++k) {
      const std::optional<Ref> later = matching.key_results[i][k];
      if (later) take_readings(mixed.objectives[i].key_results[k], after.key_result(*later));
    }
  }
  return mixed;
}

}  // namespace okr::history
