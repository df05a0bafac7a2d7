// Joins the words of known phrases, and reads the numbers that are written as words.
#include <algorithm>
#include <iterator>
#include <optional>

#include "measure/ascii.hpp"
#include "measure/by_first_byte.hpp"
#include "measure/tokens.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

struct Phrase {
  std::string_view words;  ///< apart by single blanks
  TokenKind kind;
  Classes classes;
  std::string_view text;  ///< what it is called from then on; the words themselves where empty
};

constexpr auto compare = TokenKind::compare;
constexpr auto word = TokenKind::word;

// Of two phrases where one begins the other the longer stands first.
constexpr Phrase phrases[] = {
    {"at least", compare, at_least, {}},
    {"no less than", compare, at_least, {}},
    {"not less than", compare, at_least, {}},
    {"no fewer than", compare, at_least, {}},
    {"not fewer than", compare, at_least, {}},
    {"as many as", compare, at_most, {}},
    {"greater than or equal to", compare, above, {}},
    {"more than or equal to", compare, above, {}},
    {"minimum of", compare, above, {}},
    {"at or above", compare, above, {}},
    {"never below", compare, above, {}},
    {"never less than", compare, above, {}},
    {"never fewer than", compare, above, {}},
    {"never lower than", compare, above, {}},
    {"no lower than", compare, above, {}},
    {"not lower than", compare, above, {}},
    {"never under", compare, above, {}},
    {"not below", compare, above, {}},
    {"not fall below", compare, above, {}},
    {"not drop below", compare, above, {}},
    {"doesn't fall below", compare, above, {}},
    {"doesn't drop below", compare, above, {}},
    {"doesn’t fall below", compare, above, {}},
    {"doesn’t drop below", compare, above, {}},
    {"never falls below", compare, above, {}},
    {"never drops below", compare, above, {}},
    {"never fall below", compare, above, {}},
    {"never drop below", compare, above, {}},
    {"more than", compare, over, {}},
    {"greater than", compare, over, {}},
    {"higher than", compare, over, {}},
    {"no more than", compare, at_most, {}},
    {"not more than", compare, at_most, {}},
    {"no greater than", compare, at_most, {}},
    {"no higher than", compare, at_most, {}},
    {"no longer than", compare, at_most, {}},
    {"not higher than", compare, at_most, {}},
    {"at most", compare, at_most, {}},
    {"at or below", compare, at_most, {}},
    {"at or under", compare, at_most, {}},
    {"less than or equal to", compare, at_most, {}},
    {"maximum of", compare, at_most, {}},
    {"max of", compare, at_most, {}},
    {"never above", compare, at_most, {}},
    {"never over", compare, at_most, {}},
    {"never more than", compare, at_most, {}},
    {"not above", compare, at_most, {}},
    {"never exceeds", compare, at_most, {}},
    {"never exceed", compare, at_most, {}},
    {"never exceeding", compare, at_most, {}},
    {"not exceed", compare, at_most, {}},
    {"not exceeding", compare, at_most, {}},
    {"doesn't exceed", compare, at_most, {}},
    {"doesn’t exceed", compare, at_most, {}},
    {"don't exceed", compare, at_most, {}},
    {"don’t exceed", compare, at_most, {}},
    {"less than", compare, below, {}},
    {"fewer than", compare, below, {}},
    {"lower than", compare, below, {}},
    {"or more", word, or_more | boundary, {}},
    {"or higher", word, or_more | boundary, {}},
    {"or above", word, or_more | boundary, {}},
    {"or better", word, or_more | boundary, {}},
    {"or greater", word, or_more | boundary, {}},
    {"or over", word, or_more | boundary, {}},
    {"or less", word, or_less | boundary, {}},
    {"or fewer", word, or_less | boundary, {}},
    {"or lower", word, or_less | boundary, {}},
    {"or below", word, or_less | boundary, {}},
    {"or under", word, or_less | boundary, {}},
    {"month over month", word, per_period, {}},
    {"month on month", word, per_period, {}},
    {"year over year", word, per_period, {}},
    {"year on year", word, per_period, {}},
    {"week over week", word, per_period, {}},
    {"week on week", word, per_period, {}},
    {"quarter over quarter", word, per_period, {}},
    {"quarter on quarter", word, per_period, {}},
    {"by up to", word, boundary, {}},
    {"down to", word, down | boundary, "to"},
    {"up to", word, up | boundary, "to"},
    {"instead of", word, boundary, "instead-of"},
    {"rather than", word, boundary, "instead-of"},
    {"out of", word, boundary, "out-of"},
    {"compared to", word, boundary | dating, {}},
    {"compared with", word, boundary | dating, {}},
    {"relative to", word, boundary | dating, {}},
    {"as well as", word, joining | boundary, {}},
    {"reach out", word, 0, {}},
    {"half a dozen", word, numeral, {}},
    {"half a million", word, numeral, {}},
    {"carry out", word, deed, {}},
    {"carries out", word, deed, {}},
    {"carried out", word, deed | past, {}},
    {"carrying out", word, deed | ongoing, {}},
    {"set up", word, deed, {}},
    {"sets up", word, deed, {}},
    {"sign up", word, deed, {}},
    {"signs up", word, deed, {}},
    {"signed up", word, deed | past, {}},
    {"hand out", word, deed, {}},
    {"handed out", word, deed | past, {}},
    {"net zero", TokenKind::name, 0, {}},
    {"ground zero", TokenKind::name, 0, {}},
};

/// The phrases by the letter that they begin with.
constexpr auto phrases_by_letter = by_first_byte(phrases, [](const Phrase& phrase) { return phrase.words; });

/// How many tokens from `first` on say `words`; 0 where they don't.
std::size_t match_words(const Tokens& tokens, std::size_t first, std::string_view words) {
  if (!words.starts_with(tokens[first].text)) return 0;
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::size_t place = first + count;
    if (place >= tokens.size() || tokens[place].kind != TokenKind::word || tokens[place].text != words.substr(0, end)) {
      return 0;
    }
    words.remove_prefix(std::min(end + 1, words.size()));
    ++count;
  }
  return count;
}

constexpr std::pair<std::string_view, int> numerals[] = {
    {"zero", 0},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
    {"thirteen", 13},
    {"fourteen", 14},
    {"fifteen", 15},
    {"sixteen", 16},
    {"seventeen", 17},
    {"eighteen", 18},
    {"nineteen", 19},
    {"twenty", 20},
    {"thirty", 30},
    {"forty", 40},
    {"fifty", 50},
    {"sixty", 60},
    {"seventy", 70},
    {"eighty", 80},
    {"ninety", 90},
    {"hundred", 100},
    {"thousand", 1000},
    {"million", 1'000'000},
    {"billion", 1'000'000'000},
    {"dozen", 12},
    {"half a dozen", 6},
    {"half a million", 500'000},
};

constexpr std::pair<std::string_view, Decimal> factors[] = {
    {"double", 2},    {"doubled", 2},    {"doubling", 2},    {"doubles", 2},   {"triple", 3},
    {"tripled", 3},   {"tripling", 3},   {"treble", 3},      {"quadruple", 4}, {"quadrupled", 4},
    {"halve", 0.5_d}, {"halved", 0.5_d}, {"halving", 0.5_d}, {"half", 0.5_d},  {"twofold", 2},
    {"threefold", 3}, {"fourfold", 4},   {"fivefold", 5},    {"tenfold", 10},
};

template <typename Value, std::size_t size>
std::optional<Value> find_value(const std::pair<std::string_view, Value> (&table)[size], std::string_view text) {
  const auto* const row = std::ranges::find(table, text, &std::pair<std::string_view, Value>::first);
  return row == std::end(table) ? std::nullopt : std::optional(row->second);
}

/// The phrase that begins at `place`, joined to one token; the word there where none does.
Token joined_phrase(const Tokens& tokens, std::size_t& place) {
  Token token = tokens[place];
  if (!token.is(begins_phrase)) return token;
  for (std::size_t row = phrases_by_letter.of(token.text[0]); row > 0; row = phrases_by_letter.next[row]) {
    const Phrase& phrase = phrases[row - 1];
    const std::size_t count = match_words(tokens, place, phrase.words);
    if (count == 0) continue;
    place += count - 1;
    token.end = tokens[place].end;
    token.kind = phrase.kind;
    token.classes = phrase.classes;
    token.text = phrase.text.empty() ? phrase.words : phrase.text;
    break;
  }
  return token;
}

/// `two`, `twenty-five`; nothing for any other word.
std::optional<int> numeral_value(std::string_view text) {
  const auto hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return find_value(numerals, text);
  const auto tens = find_value(numerals, text.substr(0, hyphen));
  const auto ones = find_value(numerals, text.substr(hyphen + 1));
  const bool compound = tens && ones && *tens >= 20 && *tens <= 90 && *ones >= 1 && *ones <= 9;
  return compound ? std::optional(*tens + *ones) : std::nullopt;
}

bool is_compound_numeral(std::string_view text) {
  constexpr std::size_t shortest = std::string_view("sixty-two").size();
  constexpr std::size_t longest = std::string_view("seventy-seven").size();
  return text.size() >= shortest && text.size() <= longest && text.find('-') != std::string_view::npos &&
         numeral_value(text).has_value();
}

/// Whether a token may be more than itself: most are not, and need not be looked up nor copied.
bool may_be_joined(const Token& token) {
  return token.is(begins_phrase | numeral | multiplying) ||
         (token.kind == TokenKind::word && is_compound_numeral(token.text));
}

/// Makes an amount of a numeral, with the unit behind it; `two dozen` and `three hundred` are one.
void read_numeral(Token& token, const Tokens& tokens, std::size_t& place) {
  token.kind = TokenKind::amount;
  token.number = numeral_value(token.text).value_or(0);
  token.spelled = true;
  token.classes = 0;
  const auto next_text = [&] { return place + 1 < tokens.size() ? tokens[place + 1].text : std::string_view(); };
  for (const std::string_view multiple : {"dozen", "hundred", "thousand", "million", "billion"}) {
    if (next_text() != multiple) continue;
    token.multiplier = token.multiplier * Decimal(find_value(numerals, multiple).value_or(1));
    token.end = tokens[++place].end;
    if (multiple != "hundred") break;
  }
  if (const auto unit = match_unit(next_text()); unit && unit->length == next_text().size()) {
    token.unit = unit->unit;
    token.end = tokens[++place].end;
  }
}

}  // namespace

void join_phrases(Tokens& tokens) {
  std::size_t kept = 0;
  for (std::size_t place = 0; place < tokens.size(); ++place, ++kept) {
    if (!may_be_joined(tokens[place])) {
      if (kept != place) tokens[kept] = tokens[place];
      continue;
    }
    Token token = joined_phrase(tokens, place);
    if (token.is(numeral) || (token.kind == TokenKind::word && is_compound_numeral(token.text))) {
      read_numeral(token, tokens, place);
    } else if (token.is(multiplying)) {
      token.kind = TokenKind::factor;
      token.number = find_value(factors, token.text).value_or(1);
    }
    tokens[kept] = token;
  }
  tokens.resize(kept);
}

}  // namespace okr::measure
