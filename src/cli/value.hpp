// What an argument, or the value of an option, can stand for: completion offers such.
#pragma once

#include <string_view>

namespace okr::cli {

/// Any of these together, as bits.
using Values = unsigned;

namespace value {

inline constexpr Values nothing = 0;
inline constexpr Values objective = 1U << 0;
inline constexpr Values key_result = 1U << 1;
inline constexpr Values kpi = 1U << 2;
inline constexpr Values object = objective | key_result | kpi;
inline constexpr Values query = 1U << 3;       ///< a term, as `team:claims`
inline constexpr Values assignment = 1U << 4;  ///< ids with a `=` behind them
inline constexpr Values reading = 1U << 5;     ///< key results and KPIs that take check-ins
inline constexpr Values rule = 1U << 6;
inline constexpr Values cycle = 1U << 7;
inline constexpr Values team = 1U << 8;
inline constexpr Values owner = 1U << 9;
inline constexpr Values pillar = 1U << 10;
inline constexpr Values named = 1U << 11;  ///< anything with an id, as `team:claims` where it is no object
inline constexpr Values revision = 1U << 12;
inline constexpr Values range = 1U << 13;  ///< `REV..REV`
inline constexpr Values file = 1U << 14;
inline constexpr Values folder = 1U << 15;
inline constexpr Values rules = 1U << 16;    ///< rules and groups of them, with commas between them
inline constexpr Values column = 1U << 17;   ///< of a list; `-` before it
inline constexpr Values columns = 1U << 18;  ///< with commas between them
inline constexpr Values kind = 1U << 19;     ///< what `okr new` makes
inline constexpr Values shell = 1U << 20;
inline constexpr Values schema = 1U << 25;  ///< what `okr schema` is about
// Objectives that may be moved there.
inline constexpr Values to_propose = 1U << 21;
inline constexpr Values to_activate = 1U << 22;
inline constexpr Values to_close = 1U << 23;
inline constexpr Values to_drop = 1U << 24;

}  // namespace value

/// What the value of an option with that type name (`FILE`, `TEAM`, `REV|DATE`) stands for. Every type name that an
/// option has is known here; of those that nothing can be offered for the answer is `nothing`.
Values values_of_type(std::string_view type_name);

/// Whether values_of_type knows the type name.
bool is_type_name(std::string_view type_name);

}  // namespace okr::cli
