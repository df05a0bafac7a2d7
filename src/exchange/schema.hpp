// The maps of the format as an export carries them: which keys there are, in which order, and what each may hold.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace okr::exchange {

/// What a key holds. In JSON `number` and `share` are numbers, `boolean` and `done` may be booleans, `votes` a number,
/// a list or a map of numbers; all other single values are text as a file would have it.
enum class Shape : std::uint8_t {
  text,
  id,
  word,      ///< one of Key::words
  number,    ///< an exact decimal
  share,     ///< a decimal from 0 to 1
  date,      ///< `2026-05-15`
  quantity,  ///< `2.5 days`
  change,    ///< `-25%`
  days,      ///< `14 days`
  boolean,
  done,    ///< a boolean, or the day on which it was done
  votes,   ///< a share, a list of them, or a map from names to them
  texts,   ///< a list
  shares,  ///< a list
  rules,   ///< a map from rules to severities, or to maps of options
  record,  ///< a map, Key::map
  records  ///< a list of them
};

struct Map;

struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  bool is_required = false;
  std::span<const std::string_view> words{};
  const Map* map = nullptr;
};

struct Map {
  std::string_view noun;  ///< with its article: `an objective`
  std::span<const Key> keys;

  /// The row of that key, or null.
  const Key* find(std::string_view key) const;
};

/// okr.yaml, but for the version of the format.
extern const Map config_map;
extern const Map objective_map;
extern const Map key_result_map;
extern const Map check_in_map;
extern const Map kpi_map;

/// The file that an objective or KPI stood in: a key of an export, and of no file.
inline constexpr std::string_view path_key = "path";

}  // namespace okr::exchange
