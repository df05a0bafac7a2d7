// References that name nothing, or a thing of the wrong kind.
#include <fmt/format.h>

#include "check/rules/rules.hpp"
#include "text/nearest.hpp"

namespace okr::checking {

namespace {

/// Which kinds of thing a key may name.
struct Wanted {
  std::string_view key;
  bool objectives, key_results, kpis;
  std::string_view noun;
};

constexpr Wanted supports{"supports", true, true, false, "objectives or key results"};
constexpr Wanted depends_on{"depends_on", true, false, false, "objectives"};
constexpr Wanted carried_to{"carried_to", true, false, false, "objectives"};
constexpr Wanted drives{"drives", false, true, true, "key results or KPIs"};
constexpr Wanted guardrails{"guardrails", false, false, true, "KPIs with a range"};
constexpr Wanted kpi{"kpi", false, false, true, "KPIs"};

bool allows(const Wanted& wanted, Ref::To to) {
  return (to == Ref::To::objective && wanted.objectives) || (to == Ref::To::key_result && wanted.key_results) ||
         (to == Ref::To::kpi && wanted.kpis);
}

std::string_view noun_of(Ref::To to) {
  if (to == Ref::To::kpi) return "a KPI";
  return to == Ref::To::key_result ? "a key result" : "an objective";
}

class UnknownReferences {
 public:
  explicit UnknownReferences(Report& report) : report_(report), workspace_(report.workspace()) {}

  void look_at(const Wanted& wanted, const Text& name, Ref ref) {
    if (!ref) return unknown(wanted, name);
    if (!allows(wanted, ref.to)) {
      Finding& finding = report_.at(
          name.span, fmt::format("`{}` is {}; `{}` names {}", name.value, noun_of(ref.to), wanted.key, wanted.noun));
      finding.notes.push_back({workspace_.place(ref), fmt::format("`{}` is defined here", name.value)});
    } else if (&wanted == &guardrails && !workspace_.kpi(ref).min && !workspace_.kpi(ref).max) {
      Finding& finding = report_.at(name.span, fmt::format("`{}` is a KPI without a range; it can't guard", name.value),
                                    "give the KPI a `min` or a `max`");
      finding.notes.push_back({workspace_.place(ref), fmt::format("`{}` is defined here", name.value)});
    }
  }

  void look_at(const Wanted& wanted, const std::vector<Reference>& references) {
    for (const Reference& reference : references) look_at(wanted, reference.name, reference.ref);
  }

 private:
  void unknown(const Wanted& wanted, const Text& name) {
    if (report_.facts().may_be_defined(name.value)) return;
    const Suggestion near = suggestion(wanted, name.value);
    Finding& finding = report_.at(name.span, fmt::format("`{}` is not an objective, key result or KPI", name.value),
                                  near.name.empty() ? fmt::format("`{}` names {}", wanted.key, wanted.noun)
                                                    : fmt::format("did you mean `{}`?", near.name));
    if (near.name.empty()) return;
    finding.notes.push_back(
        {workspace_.place(workspace_.find(near.name)), fmt::format("`{}` is defined here", near.name)});
    if (near.sure) finding.fix = {{name.span, near.name}};
  }

  struct Suggestion {
    std::string name;
    bool sure = false;  ///< nothing else can have been meant
  };

  Suggestion suggestion(const Wanted& wanted, std::string_view name) {
    // Searching all ids for each of thousands of unknown names would be quadratic; nobody reads that many hints.
    constexpr int most_suggestions = 200;
    if (++suggestions_ > most_suggestions) return {};
    const std::vector<std::string> ids = ids_of(wanted);
    std::string_view by_own_part;
    int own_parts = 0;
    std::vector<std::string_view> candidates;
    for (const std::string& id : ids) {
      candidates.push_back(id);
      const std::size_t slash = id.find('/');
      if (slash == std::string::npos || id.compare(slash + 1, std::string::npos, name) != 0) continue;
      by_own_part = id;
      ++own_parts;
    }
    if (own_parts > 0) return {std::string(by_own_part), own_parts == 1};
    const std::string_view near = text::nearest(name, candidates);
    return {std::string(near), is_surely_meant(name, near, candidates)};
  }

  std::vector<std::string> ids_of(const Wanted& wanted) const {
    std::vector<std::string> ids;
    for (std::uint32_t o = 0; o < workspace_.objectives.size(); ++o) {
      if (wanted.objectives) ids.push_back(workspace_.objectives[o].id.value);
      if (!wanted.key_results) continue;
      for (std::uint32_t k = 0; k < workspace_.objectives[o].key_results.size(); ++k) {
        ids.push_back(workspace_.id({Ref::To::key_result, o, k}));
      }
    }
    if (!wanted.kpis) return ids;
    for (const Kpi& each : workspace_.kpis) ids.push_back(each.id.value);
    return ids;
  }

  Report& report_;
  const Workspace& workspace_;
  int suggestions_ = 0;
};

}  // namespace

void unknown_reference(Report& report) {
  UnknownReferences unknown(report);
  for (const Objective& objective : report.workspace().objectives) {
    unknown.look_at(supports, objective.supports);
    unknown.look_at(depends_on, objective.depends_on);
    unknown.look_at(carried_to, objective.carried_to);
    for (const KeyResult& key_result : objective.key_results) {
      unknown.look_at(drives, key_result.drives);
      unknown.look_at(guardrails, key_result.guardrails);
      if (key_result.fields.kpi) unknown.look_at(kpi, *key_result.fields.kpi, key_result.kpi);
    }
  }
}

}  // namespace okr::checking
