// One object in one version of its file: the values whose changes a timeline tells.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/timeline.hpp"
#include "okr/workspace.hpp"

namespace okr::history {

/// Names a value within an object. Of two check-ins on one day the lower in the file comes second.
struct Key {
  EventField field = EventField::title;
  std::optional<Date> check_in;
  int number = 0;  ///< of the check-ins on one day

  friend auto operator<=>(const Key&, const Key&) = default;
};

struct Entry {
  EventValue value;
  std::string by;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// An objective, a key result or a KPI by itself. Its title is one of its entries.
struct Part {
  std::string id;  ///< of an objective's key result, within it; empty for the object itself
  std::map<Key, Entry> entries;

  std::string_view title() const;
  friend bool operator==(const Part&, const Part&) = default;
};

/// The object and, of an objective, its key results behind it; empty where it is not in the file.
using Version = std::vector<Part>;

/// What an object is known by from one version to the one before it.
struct Identity {
  Ref::To kind = Ref::To::nothing;
  std::string id, title;

  friend bool operator==(const Identity&, const Identity&) = default;
};

/// One version of a file, as far as an object in it goes.
struct Sight {
  bool readable = true;  ///< false: a part of the file could not be read, so that nothing is told by it
  Identity identity;     ///< of what was found, else of what was looked for
  Version version;

  friend bool operator==(const Sight&, const Sight&) = default;
};

/// Looks in the bytes of one file for what `wanted` was in it: by its id, else by its title where one thing of its kind
/// has it. Nothing that other files say is needed.
Sight look(const std::string& path, std::optional<std::string> bytes, const Identity& wanted);

/// What makes the newer of two versions of the older one, as events without a commit, each with the id of its part.
/// Renamed parts are the same.
std::vector<Event> changes(const Version& before, const Version& after);

/// The part of `version` that has become `part` of a later one; null where it is new.
const Part* earlier_of(const Part& part, const Version& later, const Version& version);

}  // namespace okr::history
