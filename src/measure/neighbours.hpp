// What stands around a token.
#pragma once

#include <algorithm>
#include <cstddef>

#include "measure/tokens.hpp"

namespace okr::measure {

inline constexpr Token no_token{.kind = TokenKind::mark};

inline std::size_t place_of(const Tokens& tokens, const Token& token) {
  return static_cast<std::size_t>(&token - tokens.data());
}

/// The token before `token` that is no filler; an empty one where the sentence begins.
inline const Token& before(const Tokens& tokens, const Token& token) {
  std::size_t place = place_of(tokens, token);
  while (place > 0 && tokens[place - 1].is(filler)) --place;
  return place > 0 ? tokens[place - 1] : no_token;
}

/// The token behind the one at `place`; an empty one where the sentence ends.
inline const Token& after(const Tokens& tokens, std::size_t place) {
  return place + 1 < tokens.size() ? tokens[place + 1] : no_token;
}

/// Whether a token of `classes` is among those from `first` to before `last`.
inline bool any_in(const Tokens& tokens, std::size_t first, std::size_t last, Classes classes) {
  last = std::min(last, tokens.size());
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].is(classes)) return true;
  }
  return false;
}

}  // namespace okr::measure
