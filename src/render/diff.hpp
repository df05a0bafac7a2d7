// What the difference between two versions means, for people and programs.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "okr/diff.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// One of the two versions.
struct DiffVersion {
  const Workspace& workspace;
  std::string name;   ///< a commit's id, or `working tree`
  std::string words;  ///< `HEAD (3f2a91c, 2026-05-12)`
};

struct DiffReport {
  DiffVersion before, after;
  const std::vector<Difference>& differences;
  Date today{};  ///< of the scores
};

/// By team and objective.
void diff_text(std::ostream& out, const DiffReport& report, const Terminal& terminal);
void diff_json(std::ostream& out, const DiffReport& report);
/// For the comment on a pull request, which a bot finds again by the first line: moved goalposts, a table of scores,
/// and all changes folded away. Under 65,536 bytes; what did not fit is counted.
void diff_markdown(std::ostream& out, const DiffReport& report);

}  // namespace okr::render
