// Where a sentence begins, and which of its words are its verbs.
#pragma once

#include <cstddef>

#include "measure/tokens.hpp"
#include "okr/measure.hpp"

namespace okr::measure {

/// The token at which the sentence begins behind its label and its heading: `KR1:`, `(P1)`, `2.`, `Quality:`.
std::size_t find_start(const Tokens& tokens);

/// Takes the verb out of words that only look like one: `price increase complaints`, `the launch`.
void find_verbs(Tokens& tokens, std::size_t start);

/// What the verb nearest before the token at `place` says.
Direction direction_before(const Tokens& tokens, std::size_t place);

/// What the sentence's first verb of direction says.
Direction first_direction(const Tokens& tokens);

}  // namespace okr::measure
