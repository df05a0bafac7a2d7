// A workspace's files while they are being changed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "edit/tree.hpp"
#include "okr/finding.hpp"
#include "okr/source_tree.hpp"
#include "okr/span.hpp"
#include "read/node.hpp"

namespace okr::edit {

/// What each file is to say. Nothing is written: `files` gives the bytes.
class Draft {
 public:
  /// `files`, which must outlive it, are the files as they are.
  explicit Draft(const SourceTree& files) : files_(files) {}

  /// All that a file says, to be changed; an empty map where nothing stands in it. Throws Failure where the file is not
  /// sound YAML: nobody can tell what an edit would do to it.
  Tree& root(std::uint32_t file);
  /// The part of it at `span`, which must be the place of a whole value, as a workspace's objects and values have it.
  Tree& at(Span span);
  /// A file that is not there yet; the line that speaks to editors is the one that the others have.
  void add(std::string path, Tree root);

  /// All files, sorted by path, as they are to be. Throws Failure where one can't be edited so that it says what it is
  /// to say and keeps all other bytes.
  SourceTree files() const;
  /// What makes these of the files as they are, added ones left out. Throws Failure like `files`.
  std::vector<Splice> splices() const;

 private:
  struct Open {
    read::Document document;
    Tree root;
  };
  Open& open(std::uint32_t file);

  const SourceTree& files_;
  std::map<std::uint32_t, Open> open_;
  std::map<std::string, Tree> added_;
};

}  // namespace okr::edit
