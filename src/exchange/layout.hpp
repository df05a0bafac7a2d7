// Which files an import makes, and what each says.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/objects.hpp"
#include "okr/source_tree.hpp"

namespace okr::exchange {

/// Whether something is at a path of the workspace.
using IsTaken = std::function<bool(const std::string& path)>;

/// The new files, sorted by path. An object goes to its own path, else to `CYCLE/TEAM.yaml`, or to a free name beside
/// it; what the objects of a file have in common becomes the file's default. With `objects.config` also an okr.yaml.
/// Throws Failure where an objective has no cycle, where a file would be over 4 MiB, and where one would not read back
/// as what was meant.
std::vector<SourceFile> layout(const Objects& objects, const std::vector<std::string>& exclude,
                               const IsTaken& is_taken);

}  // namespace okr::exchange
