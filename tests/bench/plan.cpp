// The plan of a generated workspace, worked out from numbers alone.
#include "bench/plan.hpp"

#include <fmt/format.h>
#include <string_view>

#include "bench/phrases.hpp"

namespace okr::bench {

namespace {

/// How many teams have one parent.
constexpr int children = 8;

}  // namespace

Slot slot_of(int file) { return {file / files_per_team, file % files_per_team}; }

int parent_of(int team) { return (team - 1) / children; }

std::string team_id(int team) {
  if (team == 0) return "company";
  const int count = static_cast<int>(std::size(names));
  const std::string name(names[(team - 1) % count]);
  return team <= count ? name : fmt::format("{}-{}", name, (team - 1) / count + 1);
}

std::string lead_of(int team) { return fmt::format("lead-{}", team + 1); }

Period cycle_of(Slot slot) {
  using std::chrono::January, std::chrono::December, std::chrono::months, std::chrono::year;
  if (slot.quarter == 0) return {"2026", year{2026} / January / 1, year{2026} / December / 31};
  const auto running = year{2026} / std::chrono::April;
  const auto first = running - months{3 * (slot.quarter - 1)};
  const unsigned quarter = (static_cast<unsigned>(first.month()) + 2) / 3;
  return {fmt::format("{}-Q{}", static_cast<int>(first.year()), quarter), first / 1,
          std::chrono::sys_days((first + months{3}) / 1) - std::chrono::days{1}};
}

std::string objective_id(Slot slot, int number) {
  std::string cycle = cycle_of(slot).name;
  for (char& c : cycle) c = c == 'Q' ? 'q' : c;
  constexpr std::string_view letters = "abc";
  const auto index = static_cast<std::size_t>(number);
  if (index < letters.size()) return fmt::format("{}-{}-{}", team_id(slot.team), cycle, letters[index]);
  return fmt::format("{}-{}-{}", team_id(slot.team), cycle, number + 1);
}

std::string kpi_id(int team) { return team_id(team) + "-satisfaction"; }

}  // namespace okr::bench
