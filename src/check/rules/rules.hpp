// The functions of the rule table; each finds all that its rule finds in a workspace.
#pragma once

#include "check/context.hpp"

namespace okr::checking {

// ids.cpp
void duplicate_id(Report& report);
// references.cpp
void unknown_reference(Report& report);
// names.cpp
void unknown_team(Report& report);
void unknown_owner(Report& report);
void unknown_pillar(Report& report);
void unknown_cycle(Report& report);
// loops.cpp
void alignment_loop(Report& report);
void team_loop(Report& report);
// hierarchy.cpp
void supports_downward(Report& report);
void cycle_mismatch(Report& report);
void unaligned_objective(Report& report);
void unsupported_objective(Report& report);
void copied_cascade(Report& report);
void shaky_dependency(Report& report);
// pillars.cpp
void pillar_without_objective(Report& report);
void perspective_without_pillar(Report& report);
// measures.cpp
void objective_without_key_results(Report& report);
void unmeasurable_key_result(Report& report);
void double_barrelled_key_result(Report& report);
void missing_baseline(Report& report);
void baseline_equals_target(Report& report);
void direction_contradiction(Report& report);
// contradictions.cpp
void sentence_contradicts_fields(Report& report);
void conflicting_measures(Report& report);
// quantities.cpp
void unit_mismatch(Report& report);
void impossible_percentage(Report& report);
void invalid_value(Report& report);
// weights.cpp
void bad_weight(Report& report);
// time.cpp
void future_check_in(Report& report);
void check_in_outside_cycle(Report& report);
void check_ins_out_of_order(Report& report);
void stale_check_in(Report& report);
void not_started(Report& report);
void due_outside_cycle(Report& report);
void ended_not_closed(Report& report);
void everything_due_last_day(Report& report);
// crowding.cpp
void too_many_objectives(Report& report);
void too_many_key_results(Report& report);
void too_few_key_results(Report& report);
void owner_overload(Report& report);
// commitment.cpp
void missing_owner(Report& report);
void missing_kind(Report& report);
void confidence_split(Report& report);
void missing_confidence(Report& report);
// wording.cpp
void numeric_objective(Report& report);
void maintenance_objective(Report& report);
void activity_key_result(Report& report);
void vague_key_result(Report& report);
// cycle_after_cycle.cpp
void repeated_objective(Report& report);
void always_full_score(Report& report);
// closing.cpp
void closed_without_learning(Report& report);
void closed_unscored(Report& report);
void missed_commitment_unexplained(Report& report);
void dropped_without_reason(Report& report);
void carried_nowhere(Report& report);
// kpis.cpp
void unguarded_quantity(Report& report);
void unhealthy_kpi(Report& report);
void broken_guardrail(Report& report);
void stale_kpi(Report& report);
// integrity.cpp
void moved_target(Report& report);
void moved_baseline(Report& report);
void moved_weight(Report& report);
void rewritten_check_in(Report& report);
void removed_objective(Report& report);
void removed_key_result(Report& report);

}  // namespace okr::checking
