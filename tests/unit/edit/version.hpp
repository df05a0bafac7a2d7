// A workspace as it is before or after an edit, with all that its files say.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "edit/tree.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "read/node.hpp"

namespace okr::test {

/// A file as a tree. The nodes point into the bytes.
struct Parsed {
  explicit Parsed(std::string file);
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  std::string bytes;
  read::Document document;
  edit::Tree tree;
};

struct Version {
  /// Files that `before` (may be null) has too are taken from there.
  Version(SourceTree files, Date today, const Version* before);
  Version(const Version&) = delete;
  Version& operator=(const Version&) = delete;

  /// The place of an object: the path of its file, then that in the tree.
  std::string path_of(Ref ref) const;
  /// What stands at a place, or null.
  const edit::Tree* at(const std::string& place) const;

  Workspace workspace;
  Scores scores;
  std::map<std::string, int> format;  ///< how often the format has which mistake
  std::vector<std::shared_ptr<const Parsed>> parsed;
};

}  // namespace okr::test
