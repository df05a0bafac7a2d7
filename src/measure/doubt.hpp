// What makes a match doubtful, whatever its construction.
#pragma once

#include <string_view>

#include "measure/constructions.hpp"

namespace okr::measure {

/// Why what `match` says may not be meant, as a sentence for people; empty where nothing speaks against it.
std::string_view find_doubt(const Tokens& tokens, Reads reads, const Match& match);

}  // namespace okr::measure
