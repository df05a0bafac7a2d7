// The list of key results as a table, which every format of it prints.
#pragma once

#include "render/list.hpp"
#include "render/table.hpp"

namespace okr::render {

/// The selected key results with the columns of `options`, sorted. `only_usual`: without `columns`, the usual ones and
/// not all. Throws Failure as check_list_options does.
Table list_table(const Workspace& workspace, const Scores& scores, const Selection& selection,
                 const ListOptions& options, bool only_usual);

}  // namespace okr::render
