// okr.yaml.
#pragma once

#include <cstdint>
#include <optional>

#include "okr/workspace.hpp"

namespace okr::read {

/// A row of `cycles`, before it is a Cycle.
struct DeclaredCycle {
  Id id;
  Located<Date> start, end;
};

/// What the table of okr.yaml reads into.
struct ConfigFile {
  Config config;
  std::vector<DeclaredCycle> cycles;
  std::optional<Span> year_start_value;
  bool named_after_written = false;
  std::vector<std::string_view> unread;
};

/// Reads okr.yaml, file number `file`. Config::readable is false where its YAML is broken or it is no map.
Config read_config(const SourceFile& source, std::uint32_t file, Findings& findings);

}  // namespace okr::read
