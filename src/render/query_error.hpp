// A refused query, with a caret under what is wrong in it.
#pragma once

#include <iosfwd>

#include "okr/query.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// The message, the query as far as it fits, and the help behind the carets or below them. Without colour.
void query_error_text(std::ostream& out, const QueryError& error, const Terminal& terminal);

}  // namespace okr::render
