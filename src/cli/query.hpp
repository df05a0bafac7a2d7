// The QUERY that many commands take: their arguments, all of them together.
#pragma once

#include "cli/command.hpp"
#include "okr/query.hpp"
#include "render/selection.hpp"

namespace okr::cli {

inline constexpr Arguments query_arguments = {.usage = "[QUERY...]",
                                              .summary = "team:claims, status:behind, a word of a title ...",
                                              .least = 0,
                                              .most = Arguments::any_number,
                                              .first = value::query,
                                              .rest = value::query};

/// What a command shows without a query, and where it stays unless the query speaks of a `cycle:`. This year is the
/// fiscal one.
enum class Reach { everything, running_cycles, this_year };

/// What the arguments ask for, or all within `reach` where there are none. Says on stderr where nothing matches. Throws
/// QueryError.
render::Selection chosen(const Context& context, const Workspace& workspace, const Scores& scores, Reach reach);

}  // namespace okr::cli
