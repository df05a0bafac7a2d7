// The spans of time that objectives are set for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/date.hpp"

namespace okr {

struct Config;

/// A cycle by its name: first and last day (both belong to it).
struct Cycle {
  std::string name;
  Date first{};
  Date last{};
  std::vector<std::string> parts;  ///< of a range of named cycles (`2026-Q2..2026-Q3`): their 1 to 60 names

  bool contains(Date day) const { return first <= day && day <= last; }
  bool overlaps(const Cycle& other) const { return first <= other.last && other.first <= last; }
  /// A year or more, whatever its name: its check-ins may be a month apart.
  bool is_long() const;
  /// Whether an objective of this cycle belongs to the cycle `name`: it has that name, or is a range with that part.
  bool belongs_to(std::string_view name) const;
};

/// The cycle of that name: declared in `config`, or one that the calendar gives (`2026`, `2026-H1`, `2026-Q2`,
/// `2026-05`, a range of these, a range of days). Nothing where there is none.
std::optional<Cycle> cycle_named(const Config& config, std::string_view name);

/// The fiscal year that contains `day`.
Cycle fiscal_year_of(const Config& config, Date day);

}  // namespace okr
