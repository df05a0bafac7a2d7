// Holds the names in a query to those that the workspace knows.
#pragma once

#include "okr/query.hpp"

namespace okr::query {

/// Throws QueryError, with the nearest name, for the first term that names what nothing in the workspace has.
void check_names(const Query& query, const Workspace& workspace);

}  // namespace okr::query
