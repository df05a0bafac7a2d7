// What may stand in the files, as data: the kinds of map, their keys, and what each key holds. The reader's tables are
// made of these rows, and whoever else has to know the format (schema, export, editor) takes it from here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace okr::read {

/// What a key holds. A list of texts may be written as the one text that it has.
enum class Shape : std::uint8_t {
  text,      ///< one line or several, not blank
  id,        ///< `[a-z0-9][a-z0-9._-]*`
  word,      ///< one of Key::words
  rule,      ///< the name of a rule
  version,   ///< of the format: `1`
  month,     ///< 1 to 12
  number,    ///< an exact decimal
  share,     ///< a decimal from 0 to 1
  date,      ///< `2026-05-15`
  quantity,  ///< `2.5 days`
  change,    ///< `-25%`
  days,      ///< `14 days`: 1 to 3660, whole
  boolean,
  done,                  ///< a boolean, or the day on which it was done
  votes,                 ///< a share, a list of them, or a map from names to them
  texts,                 ///< a list
  bands,                 ///< two rising shares
  rules,                 ///< a map from rules to severities, or to maps of a severity and options
  record,                ///< a map, Key::map
  records,               ///< a list of them
  sentences_or_records,  ///< a list of them, of which each may be its title alone
  one_or_records         ///< one of them, or a list
};

struct Map;

struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view summary = {};  ///< what it is for, in one line without a full stop
  std::string_view example = {};  ///< a value as a file has it; empty where the shape says all
  bool is_required = false;
  bool is_expected = false;  ///< not to be left out, which a rule of its own tells
  std::span<const std::string_view> (*words)() = nullptr;
  const Map& (*map)() = nullptr;
};

struct Map {
  std::string_view noun;  ///< with its article: `an objective`
  std::vector<Key> keys;

  /// The row of that key, or null.
  const Key* find(std::string_view key) const;
};

/// The map that is read into a T of the workspace: Objective, KeyResult, CheckIn …; ConfigFile is okr.yaml, OkrFile
/// any other file.
template <class T>
const Map& map_of();

}  // namespace okr::read
