// The workspaces that are damaged.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "okr/source_tree.hpp"

namespace okr::damage {

struct Source {
  std::string name;
  std::vector<SourceTree> workspaces{};
};

/// Below `root`, the project's folder: the examples, the same in other styles, the files that tests begin with, one for
/// each class of YAML, and generated ones.
std::vector<Source> sources_of(const std::filesystem::path& root);

}  // namespace okr::damage
