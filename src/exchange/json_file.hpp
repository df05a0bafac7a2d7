// JSON with the line of every value.
#pragma once

#include <string_view>

#include "exchange/given.hpp"

namespace okr::exchange {

/// Reads one JSON document, whose first line is line `line`. Throws Failure where it is none, is nested more than 64
/// levels deep, or a map of it has a key twice or over 1000 keys.
Given read_json(std::string_view bytes, int line = 1);

/// The workspace of an export in JSON, or with a value a line (NDJSON). Throws Failure as read_json does, and where it
/// is no export.
GivenWorkspace read_export(std::string_view bytes, Log& log);
GivenWorkspace read_export_lines(std::string_view bytes, Log& log);

}  // namespace okr::exchange
