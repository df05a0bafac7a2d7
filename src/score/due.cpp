// Counts days since the last reading.
#include "score/due.hpp"

#include "score/pace.hpp"
#include "score/progress.hpp"

namespace okr::scoring {
namespace {

/// A KPI has no cycle; it is watched through the years, and so read as often as an objective of a year.
constexpr int days_if_unsaid = 31;

}  // namespace

int check_in_every(const Config& config, const Kpi& kpi) {
  return kpi.check_in_every.value_or(config.check_in_every.value_or(days_if_unsaid));
}

bool takes_check_ins(const Workspace& workspace, Ref ref, Date today) {
  if (ref.to == Ref::To::kpi) return true;
  if (ref.to != Ref::To::key_result) return false;
  const Objective& objective = workspace.objective(ref);
  const KeyResult& key_result = workspace.key_result(ref);
  return objective.is(State::active) && objective.time && !is_upcoming(objective, today) &&
         !key_result.is_dropped(today) && !is_done(key_result, today);
}

bool is_due(const Workspace& workspace, const Scores& scores, Ref ref) {
  if (!takes_check_ins(workspace, ref, scores.today)) return false;
  const bool is_kpi = ref.to == Ref::To::kpi;
  const std::optional<Date> last = is_kpi ? scores.kpis[ref.index].last_check_in
                                          : scores.objectives[ref.index].key_results[ref.key_result].last_check_in;
  const int days = is_kpi ? check_in_every(workspace.config, workspace.kpi(ref))
                          : okr::check_in_every(workspace.config, workspace.objective(ref));
  return !last || days_between(*last, scores.today) >= days;
}

}  // namespace okr::scoring
