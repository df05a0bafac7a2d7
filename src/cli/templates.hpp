// The workspaces that `okr init` writes.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "okr/date.hpp"
#include "okr/source_tree.hpp"

namespace okr::cli {

/// A file of examples/northwind, as it was when the program was built.
struct ExampleText {
  std::string_view path;
  std::string_view bytes;
};

/// All of them, sorted by path.
std::span<const ExampleText> example_texts();

/// The example as files for an editor. `okr.yaml` is the last one: before it is there, there is no workspace.
std::vector<SourceFile> example_files();

/// A workspace to begin with, in which `check` finds nothing, on whichever day: a draft of one objective in the quarter
/// of `today`. `okr.yaml` is the last file.
std::vector<SourceFile> first_files(Date today);

}  // namespace okr::cli
