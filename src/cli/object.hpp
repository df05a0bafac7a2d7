// The object that an ID on the command line means.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "okr/query.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr::cli {

/// Those that come first where a name could mean several.
using Preferred = std::function<bool(Ref)>;

/// What has the exact id `name`, else the one key result that has it within its objective, else the one object of whose
/// id it is a part; of several the one that is preferred. Nothing where there is none; throws Failure, with all that it
/// could be, where there are several.
Ref object_named(const Workspace& workspace, std::string_view name, const Preferred& preferred = {});

/// The one thing that the query matches; an objective stands for its key results. Nothing where there is none; throws
/// Failure, with all that match, where there are several.
Ref object_matching(const Query& query, const Workspace& workspace, const Scores& scores);

/// Whether an argument is a query, not an id: it has a `:`.
bool is_query(std::string_view argument);

/// The one thing that an argument means, as an id or as a query.
Ref object_meant(const std::string& argument, const Workspace& workspace, const Scores& scores);

/// The id nearest to `name`, of those that are spelt alike; empty where there is none.
std::string nearest_id(const Workspace& workspace, std::string_view name);

/// Says on stderr that nothing has the id or matches the query `name`, with the nearest id.
void say_nothing_found(const Context& context, const Workspace& workspace, const std::string& name);

}  // namespace okr::cli
