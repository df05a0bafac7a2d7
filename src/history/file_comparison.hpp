// What the files tell of an object before its fields are compared.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "history/pairs.hpp"
#include "okr/workspace.hpp"

namespace okr::history {

/// The files of two versions; both must outlive it.
class FileComparison {
 public:
  FileComparison(const Workspace& before, const Workspace& after);

  /// Whether the object stands in one version alone, and the other could not read all of that file: it may be there.
  bool is_unknown(const Pair& pair) const;
  /// Whether both stand at one place of a file that both versions have: then nothing of its own differs.
  bool is_kept(const Pair& pair) const;

 private:
  const Workspace& before_;
  const Workspace& after_;
  std::set<std::string_view> unread_before_, unread_after_;  ///< paths
  std::vector<bool> kept_;                                   ///< for each earlier file
};

}  // namespace okr::history
