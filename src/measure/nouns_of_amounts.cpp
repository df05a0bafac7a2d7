// What an amount in a sentence counts: the noun behind it.
#include <algorithm>

#include "measure/ascii.hpp"
#include "measure/constructions.hpp"
#include "measure/nouns.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

constexpr std::size_t longest_noun = 6;

bool ends_noun(const Token& token) {
  return token.kind != TokenKind::word || token.is(boundary | or_more | or_less | joining | clause | now | per_period);
}

bool is_plural(const Token& token) {
  if (token.is(bare)) return true;
  return token.text.size() > 2 && token.text.ends_with('s') && !token.is(plural_modifier) &&
         singular(token.text) != token.text;
}

}  // namespace

std::string counted_noun(const Tokens& tokens, std::size_t place) {
  const Token& amount = tokens[place];
  const std::size_t end = std::min(tokens.size(), place + 1 + longest_noun);
  std::string_view noun;
  std::size_t last = place;
  for (std::size_t i = place + 1; i < end && !ends_noun(tokens[i]); ++i) {
    last = i;
    if (is_plural(tokens[i])) {
      noun = tokens[i].text;
      break;
    }
  }
  if (noun.empty() && amount.number == 1_d && last > place && amount.multiplier == 1_d) noun = tokens[last].text;
  return singular(noun);
}

bool agree(const Tokens& tokens, const Token& a, const Token& b) {
  if (a.unit == b.unit || a.unit.empty() || b.unit.empty()) {
    if (!a.unit.empty() || !b.unit.empty()) return true;
    const auto place = [&](const Token& token) { return static_cast<std::size_t>(&token - tokens.data()); };
    const std::string noun_a = counted_noun(tokens, place(a));
    const std::string noun_b = counted_noun(tokens, place(b));
    return noun_a.empty() || noun_b.empty() || noun_a == noun_b;
  }
  return convert({1, Unit(a.unit)}, Unit(b.unit)).has_value();
}

}  // namespace okr::measure
