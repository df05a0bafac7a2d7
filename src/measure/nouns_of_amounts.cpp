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
  if (token.kind == TokenKind::name) return false;
  return token.kind != TokenKind::word || token.is(boundary | or_more | or_less | joining | clause | now | per_period);
}

bool is_plural(const Token& token) {
  if (token.is(bare)) return true;
  return token.text.size() > 2 && token.text.ends_with('s') && singular(token.text) != token.text;
}

bool is_adverb(const Token& token) { return token.text.ends_with("ly") || token.text.ends_with("ed"); }

}  // namespace

std::string counted_noun(const Tokens& tokens, std::size_t place) {
  const Token& amount = tokens[place];
  const std::size_t end = std::min(tokens.size(), place + 1 + longest_noun);
  std::string_view noun;
  std::size_t last = place;
  for (std::size_t i = place + 1; i < end && !ends_noun(tokens[i]); ++i) {
    // Of `data breaches` and `customer complaints` the last is counted.
    if (!noun.empty() && !is_plural(tokens[i]) && !tokens[last].is(plural_modifier)) break;
    last = i;
    if (is_plural(tokens[i])) noun = tokens[i].text;
  }
  if (noun.empty() && amount.value() == 1_d && last > place && !is_adverb(tokens[last])) noun = tokens[last].text;
  return normal_unit(noun);
}

bool agree(const Tokens& tokens, const Token& a, const Token& b) {
  // A score on a scale has no unit, and `8/10` is no share of 90%.
  if ((a.scale && !b.unit.empty()) || (b.scale && !a.unit.empty())) return false;
  // `15% to 40k` is a change and a target.
  const bool counts = a.multiplier != 1_d || b.multiplier != 1_d;
  if (counts && (a.unit == "%" || b.unit == "%")) return false;
  const auto unit = [&](const Token& token) {
    return token.unit.empty() ? Unit(counted_noun(tokens, static_cast<std::size_t>(&token - tokens.data())))
                              : Unit(token.unit);
  };
  const Unit unit_a = unit(a);
  const Unit unit_b = unit(b);
  return unit_a.empty() || unit_b.empty() || convert({1, unit_a}, unit_b).has_value();
}

}  // namespace okr::measure
