// The whole program as a function, so that the tests run it in-process.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace okr::cli {

/// Runs `okr` with these arguments (without the program's name) and returns the exit code. Whether `out` took all that
/// was written is for the caller to see.
int run(const std::vector<std::string>& args, const Environment& environment, std::istream& in, std::ostream& out,
        std::ostream& err);

}  // namespace okr::cli
