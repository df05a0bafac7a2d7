// Calendar days, without clocks and time zones.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace okr {

using Date = std::chrono::sys_days;

/// Reads `2026-05-15`: exactly ten characters, a day that exists, from 1970-01-01 to 9999-12-31.
std::optional<Date> parse_date(std::string_view text);
/// `2026-05-15`.
std::string to_string(Date date);
/// Days from `from` to `to`; negative where `to` is earlier.
int days_between(Date from, Date to);

}  // namespace okr
