// KPIs outside their range or unread for long, and the key results that they guard.
#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "measure/units.hpp"
#include "model/title.hpp"
#include "score/due.hpp"
#include "score/readings.hpp"
#include "text/utf8.hpp"

namespace okr::checking {

namespace {

/// `78%, below 80%`: where the KPI stands, and the bound that it has passed.
std::string out_of_range(const Kpi& kpi, const KpiScore& score) {
  const std::string current = to_string(Quantity{score.current.value_or(0), kpi.unit});
  const auto min = kpi.min ? convert(kpi.min->value, kpi.unit) : std::nullopt;
  const bool below = min && score.current < min;
  const Optional<Quantity>& bound = below ? kpi.min : kpi.max;
  return fmt::format("{}, {} {}", current, below ? "below" : "above", bound ? to_string(bound->value) : std::string());
}

bool is_unhealthy(const Report& report, std::uint32_t kpi) {
  return report.facts().scores.kpis[kpi].healthy == false && !was_unread(report.workspace().kpis[kpi], "check_ins");
}

/// What all key results make of a KPI.
struct Use {
  bool measured = false;  ///< by one that is neither closed nor dropped
  bool stale = false;     ///< as one's reading it is reported as stale already
  bool guards = false;    ///< one that moves; broken-guardrail speaks of it
};

/// Met or not met leaves no way between; it moves where it has come nearer since its first reading.
bool comes_nearer(const Report& report, const KeyResult& key_result, const KeyResultScore& score) {
  const Measure& measure = key_result.measure;
  if (!measure.all_or_nothing() || !measure.target || !score.current) return false;
  const bool from_kpi = key_result.kpi.to == Ref::To::kpi;
  const scoring::Readings readings =
      from_kpi ? scoring::readings_of(report.workspace().kpi(key_result.kpi)) : scoring::readings_of(key_result);
  const auto past = scoring::until(readings, report.today());
  if (past.empty()) return false;
  const auto first = scoring::amount_in(measure.unit, past.front()->value->value, readings.unit);
  return first && (measure.falling ? *score.current < *first : *score.current > *first);
}

bool moves(const Report& report, const KeyResult& key_result, const KeyResultScore& score) {
  return (score.progress && *score.progress > 0) || comes_nearer(report, key_result, score);
}

/// Calls `visit(key result, reference)` for each guardrail that is broken while what it guards moves.
template <class Visit>
void each_broken_guardrail(const Report& report, Visit visit) {
  each_active_key_result(report,
                         [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore& score) {
                           if (score.broken_guardrails.empty() || !runs_today(report, objective)) return;
                           if (!moves(report, key_result, score)) return;
                           for (const Reference& guardrail : key_result.guardrails) {
                             if (guardrail.ref.to == Ref::To::kpi && is_unhealthy(report, guardrail.ref.index))
                               visit(key_result, guardrail);
                           }
                         });
}

std::vector<Use> uses_of_kpis(const Report& report) {
  const Workspace& workspace = report.workspace();
  std::vector<Use> uses(workspace.kpis.size());
  each_open_key_result(workspace, [&](const Objective&, const KeyResult& key_result) {
    if (key_result.kpi.to == Ref::To::kpi) uses[key_result.kpi.index].measured = true;
  });
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore& score) {
    if (key_result.kpi.to == Ref::To::kpi && score.stale) uses[key_result.kpi.index].stale = true;
  });
  each_broken_guardrail(report,
                        [&](const KeyResult&, const Reference& guardrail) { uses[guardrail.ref.index].guards = true; });
  return uses;
}

/// Some `kpi` could not be read or names nothing, so nobody knows which KPIs are measured.
bool are_uses_unknown(const Workspace& workspace) {
  const auto unknown = [](const KeyResult& key_result) {
    return was_unread(key_result, "kpi") || (key_result.fields.kpi && key_result.kpi.to != Ref::To::kpi);
  };
  return std::any_of(workspace.objectives.begin(), workspace.objectives.end(), [&](const Objective& objective) {
    const auto& key_results = objective.key_results;
    return was_unread(objective, "key_results") || std::any_of(key_results.begin(), key_results.end(), unknown);
  });
}

/// `calls per week`, `20 a week`.
bool is_per_time(std::string_view title) {
  constexpr std::array<std::string_view, 4> each = {"per ", "a ", "an ", "each "};
  constexpr std::array<std::string_view, 6> periods = {"minute", "hour", "day", "week", "month", "quarter"};
  const std::string folded = ' ' + text::fold(title);
  return std::any_of(periods.begin(), periods.end(), [&](std::string_view period) {
    return std::any_of(each.begin(), each.end(), [&](std::string_view word) {
      return folded.find(fmt::format(" {}{}", word, period)) != std::string::npos;
    });
  });
}

/// A count of things, an amount or a speed; shares, money and points on a scale say how good something is.
bool is_quantity(const KeyResult& key_result) {
  const Unit& unit = key_result.measure.unit;
  if (!key_result.measure.is_metric() || unit == "%" || unit == "point" || unit == "star") return false;
  if (measure::is_currency(unit)) return false;
  return !unit.empty() || is_per_time(key_result.title.value);
}

}  // namespace

void unhealthy_kpi(Report& report) {
  const Workspace& workspace = report.workspace();
  if (are_uses_unknown(workspace)) return;
  const std::vector<Use> uses = uses_of_kpis(report);
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) {
    const Kpi& kpi = workspace.kpis[k];
    if (kpi.id.value.empty() || !is_unhealthy(report, k) || uses[k].measured || uses[k].guards) continue;
    if (report.facts().may_be_defined(kpi.id.value)) continue;  // and measured there
    report.at(kpi.id.span,
              fmt::format("`{}` is at {}, and no key result measures it", title_of(kpi),
                          out_of_range(kpi, report.facts().scores.kpis[k])),
              fmt::format("draft a key result with `kpi: {}`, or mend its range", kpi.id.value));
  }
}

void broken_guardrail(Report& report) {
  const Workspace& workspace = report.workspace();
  each_broken_guardrail(report, [&](const KeyResult& key_result, const Reference& guardrail) {
    const Kpi& kpi = workspace.kpi(guardrail.ref);
    Finding& finding =
        report.at(guardrail.name.span,
                  fmt::format("`{}` moves while its guardrail `{}` is at {}", title_of(key_result), title_of(kpi),
                              out_of_range(kpi, report.facts().scores.kpis[guardrail.ref.index])),
                  "talk about what the speed costs; slow down, or mend both");
    finding.notes.push_back({kpi.id.span, fmt::format("`{}` is defined here", kpi.id.value)});
  });
}

void stale_kpi(Report& report) {
  const Workspace& workspace = report.workspace();
  const std::vector<Use> uses = uses_of_kpis(report);
  for (std::size_t k = 0; k < workspace.kpis.size(); ++k) {
    const Kpi& kpi = workspace.kpis[k];
    const std::optional<Date>& last = report.facts().scores.kpis[k].last_check_in;
    const int days = scoring::check_in_every(workspace.config, kpi);
    if (kpi.id.value.empty() || !last || days_between(*last, report.today()) <= days || uses[k].stale) continue;
    const bool ahead = std::any_of(kpi.check_ins.begin(), kpi.check_ins.end(),
                                   [&](const CheckIn& check_in) { return check_in.date.value > report.today(); });
    if (ahead || was_unread(kpi, "check_ins") || was_unread(kpi, "check_in_every")) continue;
    report.at(kpi.id.span,
              fmt::format("the last reading of `{}` is {} days old; one is due every {} days", title_of(kpi),
                          days_between(*last, report.today()), days),
              "add a reading, even if nothing moved");
  }
}

void unguarded_quantity(Report& report) {
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore&) {
    if (!key_result.guardrails.empty() || was_unread(key_result, "guardrails") || !is_quantity(key_result)) return;
    report.at(key_result.id.span,
              fmt::format("`{}` counts or times something, and nothing guards its quality", title_of(key_result)),
              "name a KPI that must stay within its range under `guardrails`");
  });
}

}  // namespace okr::checking
