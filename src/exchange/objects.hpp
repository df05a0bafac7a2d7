// What an import brings, as the files of a workspace are going to say it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/tree.hpp"
#include "exchange/given.hpp"
#include "okr/workspace.hpp"

namespace okr::exchange {

/// An objective or a KPI on its way into a file.
struct Object {
  edit::Tree tree;
  std::string path;  ///< the file that it is to stand in; empty: one named after its cycle and team
  bool is_kpi = false;

  /// The text under `key`; empty where there is none.
  std::string_view text(std::string_view key) const;
};

struct Objects {
  std::optional<edit::Tree> config;  ///< okr.yaml without its version
  std::vector<Object> objects;       ///< in the order of the imported file, objectives first
};

/// What stands where the imported file is silent.
struct Defaults {
  std::string cycle, team;
};

/// Holds what was given to the format. What can't be placed is told to `log`.
Objects objects_of(const GivenWorkspace& given, const Defaults& defaults, Log& log);

/// Gives those an id whose title gives none, or one that is taken by another of them. Throws Failure with all ids that
/// are given twice, or that `workspace` has already.
void settle_ids(Objects& objects, const Workspace& workspace);

}  // namespace okr::exchange
