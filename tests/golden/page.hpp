// Runs the calls that a page of the docs shows:
//
//   ```console
//   $ cd examples/atlas                   first in its block, if at all; else all are made in examples/northwind
//   $ okr status --today 2026-05-15
//   what it prints on a terminal, where it is shown; a line `…` stands for any lines
//   ```
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace okr::golden {

/// The page with what its calls really print; the same text where the page holds. A call whose output is not shown
/// holds unless it fails.
std::string run_page(std::string_view page, const std::filesystem::path& repository);

}  // namespace okr::golden
