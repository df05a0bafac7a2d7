// Days and cycles: what is read is said again, and a cycle is a span of time.
#include "okr/date.hpp"

#include <algorithm>

#include "okr/cycle.hpp"
#include "okr/read.hpp"
#include "query/range.hpp"
#include "target.hpp"

namespace {

using namespace okr;
using fuzz::require;

Config config_of(const std::string& lines) {
  return read_workspace({{{"okr.yaml", "okr: 1\n" + lines}}, {}}).workspace.config;
}

void cycles(const Config& config, std::string_view name) {
  const std::optional<Cycle> cycle = cycle_named(config, name);
  if (!cycle) return;
  require(cycle->name == name && cycle->belongs_to(name), "a cycle has the name that it is asked for by");
  require(cycle->first <= cycle->last && cycle->overlaps(*cycle), "a cycle ends after it begins");
  Date next = cycle->first;
  for (const std::string& part : cycle->parts) {
    const std::optional<Cycle> inner = cycle_named(config, part);
    require(inner && inner->first == next && cycle->contains(inner->last), "the parts of a range lie side by side");
    next = inner->last + std::chrono::days(1);
  }
  require(cycle->parts.empty() || next == cycle->last + std::chrono::days(1), "the parts of a range are all of it");
  require(fiscal_year_of(config, cycle->last).contains(cycle->last), "a day has a fiscal year");
}

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  static const Config configs[] = {config_of(""), config_of("fiscal_year_start: 10\nfiscal_year_named_after: end\n"),
                                   config_of("cycles: [{id: sprint, start: 2026-03-01, end: 2026-05-31}]\n")};
  if (const std::optional<Date> day = parse_date(bytes)) {
    require(to_string(*day) == bytes, "a day reads what it prints");
    require(parse_date(to_string(*day + std::chrono::days(1))) > day || bytes == "9999-12-31",
            "days follow each other");
    require(days_between(*day, *day) == 0, "a day is no day from itself");
  }
  for (const Config& config : configs) cycles(config, bytes);
  const auto range = query::range_of(bytes, query::read_days);
  if (range && range->low && range->high) require(*range->low <= *range->high, "a range has something in it");
}
