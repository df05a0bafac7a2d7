// `--confidence`: votes as they are given on the command line and in conversation.
#pragma once

#include <string_view>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::cli {

/// Reads `0.7`, `70%`, `0.7,0.3`, `ana=0.7, bo=0.3` and `ana 0.7 bo 0.3`, separated by commas, blanks or both. Throws
/// Failure where a vote is not from 0 to 1, where some have names and some have none, and where somebody votes twice.
std::vector<Vote> parse_votes(std::string_view text);

/// One number from 0 to 1, or a percentage. Throws Failure, which names `option`.
Decimal parse_share(std::string_view text, std::string_view option);

}  // namespace okr::cli
