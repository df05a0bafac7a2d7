// Numbers that stand in a sentence beside its measure.
#pragma once

#include <cstddef>

#include "measure/tokens.hpp"

namespace okr::measure {

/// Whether the number at `place` only qualifies the measure: `within 24 hours`, `older than 60 days`, `in 3 regions`.
bool qualifies(const Tokens& tokens, std::size_t place);

/// Whether the number at `place` is a result noted behind a measure that ends at the token `measure_end`: `=> 66%`,
/// `: 8/10 (80%)`.
bool is_noted(const Tokens& tokens, std::size_t place, std::size_t measure_end);

/// Whether the number at `place` says a pair once more: `from 15K to 25K (67% growth)`.
bool restates(const Tokens& tokens, std::size_t place);

/// The placeholder that stands where a number should: `X`, `TBD`, `__`. Null where there is none.
const Token* find_placeholder(const Tokens& tokens);

}  // namespace okr::measure
