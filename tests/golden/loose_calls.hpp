// Calls in a page that no console block makes: in scripts, in the YAML of a CI system, in a list.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "golden/blocks.hpp"

namespace okr::golden {

/// Makes the calls of okr in that block, each in a copy of examples/northwind, and returns a complaint for each that
/// ends with 2 or 3. A line of a script that calls something else is a complaint too, unless loose_calls.cpp has the
/// reason why no test runs it.
std::vector<std::string> loose_complaints(const Block& block, const std::filesystem::path& repository);

}  // namespace okr::golden
