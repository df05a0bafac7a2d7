// An outline of objectives and key results, as given values.
#pragma once

#include <string_view>

#include "exchange/given.hpp"
#include "exchange/names.hpp"

namespace okr::exchange {

/// Reads headings and bullets as people keep OKRs in them. What has no place in a workspace, or could mean more than
/// one thing, is told to `log`.
GivenWorkspace read_markdown(std::string_view bytes, Names& names, Log& log);

}  // namespace okr::exchange
