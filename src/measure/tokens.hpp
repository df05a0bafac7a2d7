// A sentence as words, amounts, names and marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "measure/lexicon.hpp"
#include "okr/decimal.hpp"

namespace okr::measure {

enum class TokenKind : std::uint8_t {
  word,
  amount,   ///< a number that may be a measure's
  factor,   ///< double, 3x, threefold, half
  name,     ///< digits that are no number of a measure: Q2, SOC 2, June 30, 5.2, #123, 30-day, a link
  unclear,  ///< a number that can be read in two ways, or in none: 1.200, 3,5, 100m
  arrow,
  compare,  ///< at least, under, ≥: which one is in its classes
  mark      ///< any other sign, itself in Token::sign
};

struct Token {
  TokenKind kind = TokenKind::word;
  char sign = 0;  ///< of a mark, all dashes and quotes being `-` and `'`; of a number, a written - or +
  std::uint32_t begin = 0, end = 0;  ///< bytes of the sentence
  Classes classes = 0;
  std::string_view text{};  ///< in lower case

  // Of numbers and factors alone.
  Decimal number{};         ///< as written
  Decimal multiplier = 1;   ///< 1000 of `5k`
  std::string_view unit{};  ///< a known unit, or empty
  bool scale = false;       ///< `8/10`
  bool spelled = false;     ///< `two`, `a dozen`

  bool is(Classes wanted) const { return (classes & wanted) != 0; }
  bool is_mark(char wanted) const { return kind == TokenKind::mark && sign == wanted; }
  bool is_number() const { return kind == TokenKind::amount || kind == TokenKind::unclear; }
  Decimal value() const { return number * multiplier; }
};

using Tokens = std::vector<Token>;

/// Takes any bytes apart, in time linear in their number. `lower_case` is the sentence in ASCII lower case; the tokens'
/// texts lie in it.
Tokens tokenize(std::string_view sentence, std::string_view lower_case);

/// Makes names of the amounts that are none of a measure: days and years, versions, numbered things, list labels.
void find_names(Tokens& tokens);

/// Makes one token of each phrase of several words: `no more than`, `or higher`, `month over month`.
void join_phrases(Tokens& tokens);

}  // namespace okr::measure
