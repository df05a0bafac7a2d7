// The rule table: a row per rule, in the order of the docs.
#include <array>

#include "check/rules/rules.hpp"

namespace okr {

namespace checking {

namespace {

constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;
constexpr Severity info = Severity::info;
constexpr Severity off = Severity::off;

constexpr std::array outside_options = {RuleOption{"days", 14, "days before or after the cycle that are let pass"}};
constexpr std::array started_options = {
    RuleOption{"max", 0.333333333_d, "share of the cycle, 0 to 1, that may pass without a reading"}};
constexpr std::array ended_options = {RuleOption{"days", 14, "days after the cycle's end in which to close"}};
constexpr std::array objectives_options = {RuleOption{"max", 5, "objectives of a team in a cycle"}};
constexpr std::array most_key_results_options = {RuleOption{"max", 5, "key results of an objective"}};
constexpr std::array fewest_key_results_options = {RuleOption{"min", 2, "key results of an objective"}};
constexpr std::array overload_options = {RuleOption{"max", 8, "key results of an owner in a cycle"}};
constexpr std::array split_options = {
    RuleOption{"min", 0.4_d, "distance of two votes, 0 to 1, from which it is split"}};
constexpr std::array settled_options = {
    RuleOption{"days", 14, "days after the cycle's first day in which goals may still be changed"}};

constexpr Row found_by_reader(std::string_view name, std::string_view group, std::string_view summary) {
  return {{name, group, error, summary, {}}, nullptr};
}

constexpr std::array table = {
    found_by_reader("invalid-yaml", "format", "the file is not the YAML that OKR files are written in"),
    found_by_reader("unsafe-yaml", "format", "the file is larger or deeper than any OKR file needs to be"),
    found_by_reader("not-utf-8", "format", "the file is not UTF-8 text"),
    found_by_reader("duplicate-key", "format", "a key stands twice in one map"),
    found_by_reader("unknown-key", "format", "a key that the format does not have"),
    found_by_reader("missing-key", "format", "a required key is not there"),
    found_by_reader("wrong-type", "format", "a list, map or text stands where another is wanted"),
    Row{{"invalid-value", "format", error, "a date, number, word or id that is not one", {}}, invalid_value},
    found_by_reader("unknown-format-version", "format", "`okr:` names a version that this program does not know"),

    Row{{"duplicate-id", "references", error, "two things with one id, written or worked out", {}}, duplicate_id},
    Row{{"unknown-reference", "references", error, "a reference that names nothing, or a thing of the wrong kind", {}},
        unknown_reference},
    Row{{"unknown-team", "references", error, "a team that okr.yaml does not list", {}}, unknown_team},
    Row{{"unknown-owner", "references", error, "an owner or lead who is not among the people", {}}, unknown_owner},
    Row{{"unknown-pillar", "references", error, "a pillar that okr.yaml does not list", {}}, unknown_pillar},
    Row{{"unknown-cycle", "references", error, "a cycle that neither the calendar nor okr.yaml knows", {}},
        unknown_cycle},
    Row{{"alignment-loop", "references", error, "`supports` or `drives` that come back to where they began", {}},
        alignment_loop},
    Row{{"team-loop", "references", error, "teams that are each other's parents", {}}, team_loop},
    Row{{"supports-downward", "references", error, "an objective that supports one of a team below its own", {}},
        supports_downward},
    Row{{"cycle-mismatch", "references", error, "supports something whose cycle does not overlap its own", {}},
        cycle_mismatch},
    Row{{"unaligned-objective", "references", warning, "a team below the top whose objective supports nothing", {}},
        unaligned_objective},
    Row{{"unsupported-objective", "references", info, "a top-level objective that no team supports", {}},
        unsupported_objective},
    Row{{"pillar-without-objective",
         "references",
         warning,
         "a pillar with no active objective in the current year",
         {}},
        pillar_without_objective},
    Row{{"perspective-without-pillar",
         "references",
         info,
         "pillars with perspectives, and one of the four is missing",
         {}},
        perspective_without_pillar},
    Row{{"copied-cascade", "references", warning, "an objective whose title is a key result of what it supports", {}},
        copied_cascade},
    Row{{"shaky-dependency", "references", info, "depends on something draft, dropped, or ending later", {}},
        shaky_dependency},

    Row{{"objective-without-key-results", "measures", error, "an adopted objective that nothing measures", {}},
        objective_without_key_results},
    Row{{"unmeasurable-key-result", "measures", warning, "a key result with neither a measure nor a judgement", {}},
        unmeasurable_key_result},
    Row{{"missing-baseline", "measures", warning, "a target or a change with no baseline", {}}, missing_baseline},
    Row{{"baseline-equals-target", "measures", error, "a way of no length", {}}, baseline_equals_target},
    Row{{"direction-contradiction", "measures", error, "the verb says up and the numbers down, or the reverse", {}},
        direction_contradiction},
    Row{{"sentence-contradicts-fields", "measures", error, "the sentence says one measure, the fields another", {}},
        sentence_contradicts_fields},
    Row{{"unit-mismatch", "measures", error, "units that do not convert", {}}, unit_mismatch},
    Row{{"conflicting-measures", "measures", error, "two measures, or two current values, on one key result", {}},
        conflicting_measures},
    Row{{"impossible-percentage", "measures", warning, "a share beyond 0 to 100 %", {}}, impossible_percentage},
    Row{{"bad-weight", "measures", error, "a negative weight, or weights that are all 0", {}}, bad_weight},
    Row{{"double-barrelled-key-result", "measures", warning, "two measures in one sentence", {}},
        double_barrelled_key_result},

    Row{{"future-check-in", "time", error, "a check-in dated later than tomorrow", {}}, future_check_in},
    Row{{"check-in-outside-cycle", "time", warning, "a check-in long before or after its cycle", outside_options},
        check_in_outside_cycle},
    Row{{"check-ins-out-of-order", "time", warning, "check-ins that do not follow their days, or two on one day", {}},
        check_ins_out_of_order},
    Row{{"stale-check-in", "time", warning, "the last reading is older than `check_in_every`", {}}, stale_check_in},
    Row{{"not-started", "time", info, "a third of the cycle is over and there is no reading", started_options},
        not_started},
    Row{{"due-outside-cycle", "time", error, "a due day that is not in the objective's cycle", {}}, due_outside_cycle},
    Row{{"ended-not-closed", "time", warning, "the cycle is over and the objective still active", ended_options},
        ended_not_closed},
    Row{{"everything-due-last-day", "time", off, "every key result is due on the cycle's last day", {}},
        everything_due_last_day},

    Row{{"too-many-objectives", "practice", warning, "a team with more objectives in a cycle than it can keep in mind",
         objectives_options},
        too_many_objectives},
    Row{{"too-many-key-results", "practice", warning, "an objective with more key results than anybody remembers",
         most_key_results_options},
        too_many_key_results},
    Row{{"too-few-key-results", "practice", info, "an objective with one key result alone", fewest_key_results_options},
        too_few_key_results},
    Row{{"missing-owner", "practice", warning, "an objective that nobody speaks for", {}}, missing_owner},
    Row{{"owner-overload", "practice", info, "one owner of very many key results in a cycle", overload_options},
        owner_overload},
    Row{{"missing-kind", "practice", off, "neither `committed` nor `aspirational` is written", {}}, missing_kind},
    Row{{"numeric-objective", "practice", warning, "an objective that states a measure, as a key result does", {}},
        numeric_objective},
    Row{{"maintenance-objective", "practice", warning, "an objective that is business as usual", {}},
        maintenance_objective},
    Row{{"activity-key-result", "practice", warning, "a key result that is work to do, not an outcome", {}},
        activity_key_result},
    Row{{"vague-key-result", "practice", info, "a key result in weasel words", {}}, vague_key_result},
    Row{{"repeated-objective", "practice", info, "the title of the cycle before, and not marked as carried", {}},
        repeated_objective},
    Row{{"confidence-split", "practice", info, "votes of confidence that lie far apart", split_options},
        confidence_split},
    Row{{"missing-confidence", "practice", off, "a latest check-in without confidence", {}}, missing_confidence},
    Row{{"always-full-score", "practice", info, "a team whose aspirations all close at 1, two cycles running", {}},
        always_full_score},
    Row{{"unguarded-quantity", "practice", off, "a count or a speed with no guardrail", {}}, unguarded_quantity},

    Row{{"closed-without-learning", "closing", warning, "a closed objective whose review says nothing of learning", {}},
        closed_without_learning},
    Row{{"closed-unscored", "closing", error, "a closed objective with a key result that has no score", {}},
        closed_unscored},
    Row{{"missed-commitment-unexplained", "closing", warning, "a promise that was not kept, and nobody says why", {}},
        missed_commitment_unexplained},
    Row{{"dropped-without-reason", "closing", warning, "a dropped objective, and nobody says why", {}},
        dropped_without_reason},
    Row{{"carried-nowhere", "closing", warning, "`carried_to` names something in no later cycle", {}}, carried_nowhere},

    Row{{"unhealthy-kpi", "kpis", warning, "a KPI outside its range that no key result measures", {}}, unhealthy_kpi},
    Row{{"broken-guardrail", "kpis", warning, "a guardrail outside its range while the key result moves", {}},
        broken_guardrail},
    Row{{"stale-kpi", "kpis", info, "a KPI whose last reading is older than `check_in_every`", {}}, stale_kpi},

    Row{{"moved-target", "integrity", warning, "a target that was changed after the cycle began", settled_options},
        moved_target},
    Row{{"moved-baseline", "integrity", warning, "a baseline that was changed after the cycle began", settled_options},
        moved_baseline},
    Row{{"rewritten-check-in", "integrity", warning, "a past check-in that was changed or is gone", settled_options},
        rewritten_check_in},
    Row{{"removed-objective", "integrity", warning, "an active objective that is gone", settled_options},
        removed_objective},
    Row{{"removed-key-result", "integrity", warning, "a key result of an active objective that is gone",
         settled_options},
        removed_key_result},
    Row{{"moved-weight", "integrity", info, "a weight that was changed after the cycle began", settled_options},
        moved_weight},

    found_by_reader("allow-without-reason", "allowances", "an allowance that does not say why"),
    Row{{"expired-allow", "allowances", warning, "an allowance whose last day is over", {}}, nullptr},
    Row{{"unused-allow", "allowances", warning, "an allowance that silences nothing", {}}, nullptr},
};

}  // namespace

std::span<const Row> rows() { return table; }

}  // namespace checking

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> rules;
    for (const checking::Row& row : checking::rows()) rules.push_back(row.rule);
    return rules;
  }();
  return all;
}

const Rule* rule_named(std::string_view name) {
  for (const Rule& rule : rules()) {
    if (rule.name == name) return &rule;
  }
  return nullptr;
}

}  // namespace okr
