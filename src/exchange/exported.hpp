// A workspace as an export carries it: what its files say, each objective and KPI with what it inherits from its file.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "okr/workspace.hpp"

namespace okr::exchange {

using Json = nlohmann::ordered_json;

// NOLINTNEXTLINE(bugprone-exception-escape): moving a Json checks itself, and never throws
struct Exported {
  Json config;
  std::vector<Json> objectives, kpis;  ///< parallel to the workspace's; null for one that could not be read whole
  std::vector<std::string> unread;     ///< the paths of files of which something would be missing
};

/// Keys and values as the files have them, in the order of docs/json.md: quantities as they are written, numbers as
/// JSON numbers where these are exact.
Exported exported(const Workspace& workspace);

}  // namespace okr::exchange
