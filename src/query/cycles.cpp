// Finds the cycles beside those of today.
#include "query/cycles.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace okr::query {
namespace {

/// How the calendar's cycles of one length are called within their year.
struct Kind {
  int in_year;
  const char* name;
};

constexpr Kind kinds[] = {{1, "{}"}, {2, "{}-H{}"}, {4, "{}-Q{}"}, {12, "{}-{:02}"}};

/// Those of the years around the one that is called `year`, in their order.
std::vector<Cycle> cycles_around(const Config& config, int year, const Kind& kind) {
  std::vector<Cycle> cycles;
  for (int y = year - 1; y <= year + 1; ++y) {
    for (int number = 1; number <= kind.in_year; ++number) {
      const auto cycle = cycle_named(config, fmt::format(fmt::runtime(kind.name), y, number));
      if (cycle) cycles.push_back(*cycle);
    }
  }
  return cycles;
}

void add_calendar(Neighbours& neighbours, const Config& config, Date today) {
  const int year = std::stoi(fiscal_year_of(config, today).name);
  for (const Kind& kind : kinds) {
    const std::vector<Cycle> cycles = cycles_around(config, year, kind);
    const auto now = std::ranges::find_if(cycles, [&](const Cycle& cycle) { return cycle.contains(today); });
    if (now == cycles.end()) continue;
    if (now != cycles.begin()) neighbours.last.push_back(std::prev(now)->name);
    if (std::next(now) != cycles.end()) neighbours.next.push_back(std::next(now)->name);
  }
}

void add_declared(Neighbours& neighbours, const Config& config, Date today) {
  const Cycle* last = nullptr;
  const Cycle* next = nullptr;
  for (const Cycle& cycle : config.cycles) {
    if (cycle.last < today && (last == nullptr || last->last < cycle.last)) last = &cycle;
    if (cycle.first > today && (next == nullptr || cycle.first < next->first)) next = &cycle;
  }
  if (last != nullptr) neighbours.last.push_back(last->name);
  if (next != nullptr) neighbours.next.push_back(next->name);
}

}  // namespace

Neighbours neighbours_of(const Config& config, Date today) {
  Neighbours neighbours;
  add_calendar(neighbours, config, today);
  add_declared(neighbours, config, today);
  return neighbours;
}

}  // namespace okr::query
