// `okr checkin` where it asks: one thing after another, each answer written at once.
#pragma once

#include "cli/check_in.hpp"
#include "cli/command.hpp"

namespace okr::cli {

/// Walks through what the arguments name (an id, or a query), else through what is due for `owner`, else for git's
/// user. Enter skips; `q` or the end of the input ends it. Throws Failure where there is no terminal to ask on.
int converse(const Context& context, const CheckInOptions& options, const std::string& owner);

}  // namespace okr::cli
