// One term of a query: its field, and what it asks for.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "okr/query.hpp"
#include "query/tokens.hpp"

namespace okr::query {

/// Reads a token of kind word or field that stands in `query`. Throws QueryError for a field that there is none of, and
/// for a value that the field can't have in any workspace.
QueryTerm term_of(const Token& token, std::string_view query);

/// A field that a query can name, and the words that it takes where it takes no others.
struct FieldWords {
  std::string_view name;
  QueryField field = QueryField::word;
  std::span<const std::string_view> words{};
};

std::vector<FieldWords> field_words();

}  // namespace okr::query
