// Runs a golden case in-process.
#pragma once

#include <filesystem>

#include "golden/case_file.hpp"

namespace okr::golden {

/// The case with what its calls really print. `repository` is where its folders are.
Case run_case(const Case& expected, const std::filesystem::path& repository);

}  // namespace okr::golden
