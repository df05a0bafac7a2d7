// One term of a query: its field, and what it asks for.
#pragma once

#include <string_view>

#include "okr/query.hpp"
#include "query/tokens.hpp"

namespace okr::query {

/// Reads a token of kind word or field that stands in `query`. Throws QueryError for a field that there is none of, and
/// for a value that the field can't have in any workspace.
QueryTerm term_of(const Token& token, std::string_view query);

}  // namespace okr::query
