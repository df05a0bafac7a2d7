// Who and when in a generated workspace: its teams, its cycles, and the ids that files use to speak of each other.
#pragma once

#include <string>

#include "okr/date.hpp"

namespace okr::bench {

/// The files of a team: one for the year, then one for each of the last eight quarters, the running one first.
inline constexpr int files_per_team = 9;
/// In the middle of the running quarter.
inline constexpr Date today{std::chrono::year{2026} / 5 / 15};

/// One file's place in the plan.
struct Slot {
  int team = 0;     ///< 0 is the top of the tree
  int quarter = 0;  ///< 0: the year; 1: the running quarter; 2: the one before it …
};

struct Period {
  std::string name;  ///< `2026`, `2025-Q4`
  Date first{}, last{};
};

Slot slot_of(int file);
/// The team above; every team but 0 has one, with a lower number.
int parent_of(int team);
std::string team_id(int team);
std::string lead_of(int team);
Period cycle_of(Slot slot);
/// `number` counts from 0, and every file has the first.
std::string objective_id(Slot slot, int number);
/// The KPI that stands in the team's file for the year.
std::string kpi_id(int team);

}  // namespace okr::bench
