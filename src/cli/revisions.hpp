// `A..B`: which two versions of the workspace a command compares.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "okr/source_tree.hpp"

namespace okr::cli {

/// One version of the workspace.
struct Version {
  std::string name;   ///< the commit's id, or `working tree`
  std::string words;  ///< `HEAD (3f2a91c, 2026-05-12)`
  SourceTree files;
};

struct VersionPair {
  std::filesystem::path root;  ///< of the workspace
  Version before, after;
};

/// The versions that `range` names: `A..B`; `A...B`, from where the two part; `A` against the files as they are (or as
/// `--at` says). A name that is left out is HEAD; each is a revision or a day. A commit from before the workspace
/// was there has no files. Throws Failure where there is no repository, and where a name is no revision.
VersionPair versions_of(const Context& context, std::string_view range);

}  // namespace okr::cli
