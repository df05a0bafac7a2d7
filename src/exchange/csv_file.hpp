// A table of objectives and key results, as given values.
#pragma once

#include <string_view>

#include "exchange/given.hpp"
#include "exchange/names.hpp"

namespace okr::exchange {

/// Reads CSV with a row a key result, or a row for each objective and key result. What has no place in a workspace is
/// told to `log`. Throws Failure where it is no table, or none of its columns is an objective or key result.
GivenWorkspace read_table(std::string_view bytes, Names& names, Log& log);

}  // namespace okr::exchange
