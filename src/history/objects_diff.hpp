// What differs between two versions of one object.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "history/comparison.hpp"
#include "history/pairs.hpp"
#include "okr/diff.hpp"

namespace okr::history {

/// Both sides of a comparison, and how their objects belong together.
struct Sides {
  const DiffSide& before;
  const DiffSide& after;
  const Matching& matching;

  Versions versions() const { return {before.workspace, after.workspace, matching}; }
};

/// Both sides of the pair are there, and of the kind that the name says.
Comparison compare_objectives(const Sides& sides, const Pair& pair);
Comparison compare_key_results(const Sides& sides, const Pair& pair);
Comparison compare_kpis(const Sides& sides, const Pair& pair);
Comparison compare_teams(const Team& before, const Team& after);
Comparison compare_pillars(const Pillar& before, const Pillar& after);

/// Where the measure's goalposts stand: target, baseline, bounds, milestones.
void compare_measures(const Sides& sides, const KeyResult& before, const KeyResult& after, Comparison& comparison);

/// What there is to say about something that is there in one version alone: each field with its value.
using Facts = std::vector<std::pair<std::string_view, FieldValue>>;
Facts facts_of(const Objective& objective);
Facts facts_of(const KeyResult& key_result);
Facts facts_of(const Kpi& kpi);
Facts facts_of(const Team& team);
Facts facts_of(const Pillar& pillar);

}  // namespace okr::history
