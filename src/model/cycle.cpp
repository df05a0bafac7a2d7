// Cycles that the calendar gives, and those that okr.yaml declares.
#include "okr/cycle.hpp"

#include <algorithm>
#include <charconv>

#include "okr/workspace.hpp"

namespace okr {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;

/// A run of whole months that has a name: a year, or its n-th half, quarter or month.
struct MonthRun {
  int year_name = 0;
  int number = 0;  ///< within its year, from 0
  int length = 12;
  char letter = 0;  ///< `Q`, `H`, or 0 for years and months
  year_month first{};

  friend bool operator==(const MonthRun&, const MonthRun&) = default;
};

std::optional<int> number_in(std::string_view digits, std::size_t length, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() && digits.size() == length;
  return whole && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

/// The n-th run of that length in the year called `year_name`. Months are the calendar's; all others count from the
/// fiscal year's start.
MonthRun run_of(const Config& config, int year_name, int number, int length, char letter) {
  const bool calendar = length == 1;
  const bool begins_before = !calendar && config.fiscal_year_named_after_end && config.fiscal_year_start != 1;
  const auto start = static_cast<unsigned>(calendar ? 1 : config.fiscal_year_start);
  const year_month year_start = year(begins_before ? year_name - 1 : year_name) / month(start);
  return {year_name, number, length, letter, year_start + months(number * length)};
}

std::optional<MonthRun> month_run(const Config& config, std::string_view name) {
  const auto year_name = number_in(name.substr(0, 4), 4, 1971, 9998);
  if (!year_name) return std::nullopt;
  if (name.size() == 4) return run_of(config, *year_name, 0, 12, 0);
  if (name[4] != '-') return std::nullopt;
  const std::string_view part = name.substr(5);
  if (const auto number = number_in(part, 2, 1, 12)) return run_of(config, *year_name, *number - 1, 1, 0);
  const bool half = part.starts_with('H');
  if (part.size() != 2 || (!half && !part.starts_with('Q'))) return std::nullopt;
  const auto number = number_in(part.substr(1), 1, 1, half ? 2 : 4);
  if (!number) return std::nullopt;
  return run_of(config, *year_name, *number - 1, half ? 6 : 3, part[0]);
}

std::string name_of(const MonthRun& run) {
  std::string name = std::to_string(run.year_name);
  if (run.length == 12) return name;
  name += '-';
  if (run.letter != 0) name += run.letter;
  if (run.letter == 0 && run.number < 9) name += '0';
  return name + std::to_string(run.number + 1);
}

Cycle cycle_of(const MonthRun& run) {
  const Date after = Date((run.first + months(run.length)) / day(1));
  return {name_of(run), Date(run.first / day(1)), after - std::chrono::days(1), {}};
}

MonthRun following(const Config& config, const MonthRun& run) {
  const bool last = (run.number + 1) * run.length == 12;
  return run_of(config, last ? run.year_name + 1 : run.year_name, last ? 0 : run.number + 1, run.length, run.letter);
}

/// What belongs to a range is looked for in each of its parts: years of them are a mistake, or somebody's attack.
constexpr std::size_t most_parts = 60;

/// `A..B`, two cycles of one length or two days.
std::optional<Cycle> range_named(const Config& config, std::string_view name, std::size_t dots) {
  const std::string_view from = name.substr(0, dots);
  const std::string_view to = name.substr(dots + 2);
  const auto first_day = parse_date(from);
  const auto last_day = parse_date(to);
  if (first_day && last_day) {
    return *first_day <= *last_day ? std::optional(Cycle{std::string(name), *first_day, *last_day, {}}) : std::nullopt;
  }
  const auto first = month_run(config, from);
  const auto last = month_run(config, to);
  if (!first || !last || first->length != last->length || last->first < first->first) return std::nullopt;
  Cycle cycle{std::string(name), cycle_of(*first).first, cycle_of(*last).last, {}};
  MonthRun run = *first;
  for (; run != *last && cycle.parts.size() < most_parts; run = following(config, run)) {
    cycle.parts.push_back(name_of(run));
  }
  cycle.parts.push_back(name_of(run));
  return cycle.parts.size() <= most_parts ? std::optional(std::move(cycle)) : std::nullopt;
}

}  // namespace

bool Cycle::is_long() const { return days_between(first, last) + 1 >= 365; }

bool Cycle::belongs_to(std::string_view other) const {
  return name == other || std::find(parts.begin(), parts.end(), other) != parts.end();
}

std::optional<Cycle> cycle_named(const Config& config, std::string_view name) {
  for (const Cycle& declared : config.cycles) {
    if (declared.name == name) return declared;
  }
  if (const auto dots = name.find(".."); dots != std::string_view::npos) return range_named(config, name, dots);
  if (const auto run = month_run(config, name)) return cycle_of(*run);
  return std::nullopt;
}

Cycle fiscal_year_of(const Config& config, Date day) {
  const int calendar = static_cast<int>(std::chrono::year_month_day(day).year());
  Cycle cycle;
  for (int name = calendar - 1; name <= calendar + 1; ++name) {
    cycle = cycle_of(run_of(config, name, 0, 12, 0));
    if (cycle.contains(day)) break;
  }
  return cycle;
}

}  // namespace okr
