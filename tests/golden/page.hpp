// Runs what a page of the docs shows:
//
//   ```console
//   $ cd examples/atlas                   first in its block, if at all; else all are made in examples/northwind
//   $ okr status --today 2026-05-15
//   what it prints on a terminal, where it is shown; a line `…` stands for any lines
//   ```
//
// As a reader's call is made at a terminal, so are these: one that would ask a question does not hold.
//
// A block `console empty` begins in an empty folder, `console after=NAME` in one where tests/pages/NAME.sh was run. A
// page with the line `<!-- All in one folder, in this order. -->` is one long session that begins in an empty folder:
// its console blocks, and the files that it shows (page_files.hpp), each at its place.
//
// Calls in other blocks are made too (loose_calls.hpp), the files of a page are checked, and its links followed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace okr::golden {

struct PageRun {
  std::string text;                     ///< with what its calls really print; the same text where the page holds
  std::vector<std::string> complaints;  ///< what no rewriting mends
};

/// `folder` is the one that the page is in: its links lead from there.
PageRun run_page(std::string_view page, const std::filesystem::path& folder, const std::filesystem::path& repository);

/// Whether the page can't be run without git.
bool needs_git(std::string_view page);

}  // namespace okr::golden
