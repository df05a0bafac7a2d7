// A query's text cut into words, fields with their values, parentheses and connectives.
#pragma once

#include <string_view>
#include <vector>

#include "okr/query.hpp"

namespace okr::query {

struct Token {
  enum class Kind { word, field, open, close, conjunction, disjunction, negation, end };
  Kind kind = Kind::end;
  QueryPart part;          ///< all of it, quotes included
  std::string_view field;  ///< what stands before the colon, where `kind` is field
  std::string_view value;  ///< a word's or a field's, without quotes
  QueryPart value_part;    ///< where `value` stands
};

/// The tokens of `text`, of which they are views, closed by one of kind `end`. Throws QueryError for a quote that is
/// never closed.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace okr::query
