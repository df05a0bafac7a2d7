// The names that a workspace has, read as quickly as it goes.
#pragma once

#include <filesystem>
#include <vector>

#include "okr/workspace.hpp"
#include "read/outline.hpp"

namespace okr::cli {

struct Known {
  Config config;
  std::vector<read::Outlined> objectives, kpis;
};

/// Of the workspace that `start` is in. Throws Failure where there is none.
Known known_at(const std::filesystem::path& start);

}  // namespace okr::cli
