// The maps of the format that an export carries, as the reader knows them.
#pragma once

#include "okr/workspace.hpp"
#include "read/format.hpp"

namespace okr::exchange {

using read::Key;
using read::Map;
using read::Shape;

/// okr.yaml, but for the version of the format.
const Map& config_map();

inline const Map& objective_map() { return read::map_of<Objective>(); }
inline const Map& kpi_map() { return read::map_of<Kpi>(); }

/// The file that an objective or KPI stood in: a key of an export, and of no file.
inline constexpr std::string_view path_key = "path";

}  // namespace okr::exchange
