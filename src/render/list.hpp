// The table of key results.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Which columns, and by which one the rows are sorted.
struct ListOptions {
  std::vector<std::string> columns;  ///< names of list_columns(); empty: the usual ones as text, all of them as CSV
  std::string sort;                  ///< a column's name, `-` before it for the other way round; empty: as in the files
};

/// All names that ListOptions may have, in their order as CSV.
std::vector<std::string_view> list_columns();

/// Throws Failure, with the nearest name, where `options` names a column that there is none of.
void check_list_options(const ListOptions& options);

void list_text(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const ListOptions& options, const Terminal& terminal);
void list_csv(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
              const ListOptions& options);
void list_markdown(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
                   const ListOptions& options);

}  // namespace okr::render
