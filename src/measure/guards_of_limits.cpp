// The conditions of limits: whether a limit is the sentence's own, or only that of a noun in it.
#include <algorithm>

#include "measure/constructions.hpp"
#include "measure/guards.hpp"
#include "measure/neighbours.hpp"
#include "measure/nouns.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

constexpr Classes level_noun = metric | less_is_better | more_is_better;

/// `customers`, `users`: a plural that can have a level and can be what a threshold picks out.
bool is_group(const Token& token) {
  return token.kind == TokenKind::word && !token.is(boundary) &&
         (token.is(bare) || (token.text.ends_with('s') && singular(token.text) != token.text)) &&
         !token.is(less_is_better | more_is_better);
}

/// The place of the comparing word before `target`.
std::size_t comparison_before(const Tokens& tokens, const Token& target) {
  std::size_t place = place_of(tokens, target);
  while (place > 0 && !tokens[place].is(comparing)) --place;
  return place;
}

bool attaches(const Token& token) {
  constexpr std::string_view prepositions[] = {"for", "of", "in", "among", "from", "by", "at", "on", "across", "to"};
  return token.is(relating) || std::ranges::find(prepositions, token.text) != std::end(prepositions);
}

/// `number of`, `share of`: what stands behind them is what is measured.
bool is_amount_word(const Token& token) {
  constexpr std::string_view words[] = {"number",     "share", "count",  "volume", "percentage",
                                        "proportion", "rate",  "amount", "total",  "backlog"};
  return std::ranges::find(words, token.text) != std::end(words);
}

/// Whether a preposition between `first` and `last` may tie the threshold behind them to its own noun: `for teams under
/// 10`, but not `the number of users below 10`.
bool is_tied(const Tokens& tokens, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    const bool amount_of = tokens[i].text == "of" && i > 0 && is_amount_word(tokens[i - 1]);
    const bool infinitive = tokens[i].text == "to" && after(tokens, i).is(verb);
    if (attaches(tokens[i]) && !amount_of && !infinitive) return true;
  }
  return false;
}

/// Whether the noun right before the comparison has the level that is limited.
bool has_level(const Tokens& tokens, std::size_t comparison) {
  const Token& noun = tokens[comparison - 1];
  if (!noun.is(level_noun)) return false;
  return !is_group(noun) || !is_tied(tokens, std::max<std::size_t>(comparison, 2) - 2, comparison);
}

/// Whether the threshold tells some of a group from the others: `customers over 65`, `accounts under $1k`.
bool picks_out(const Tokens& tokens, std::size_t comparison, const Token& target) {
  constexpr std::string_view people[] = {"customers", "users",  "members",   "visitors", "patients", "students",
                                         "pupils",    "adults", "employees", "workers",  "citizens", "residents",
                                         "drivers",   "girls",  "boys",      "players",  "voters",   "donors"};
  if (comparison == 0 || !is_group(tokens[comparison - 1]) || target.unit == "%") return false;
  const Token& noun = tokens[comparison - 1];
  const bool age = !tokens[comparison].is(above) && target.unit.empty() &&
                   counted_noun(tokens, place_of(tokens, target)).empty() &&
                   (noun.is(bare) || std::ranges::find(people, noun.text) != std::end(people)) && target.number < 100_d;
  return age || tokens[comparison].is(over) || (is_currency(target.unit) && !noun.is(metric));
}

/// A verb that is not part of a noun: `the time to close a deal`, `from booking to confirmation`.
bool is_predicate(const Tokens& tokens, std::size_t place) {
  const bool behind_preposition =
      place > 0 && tokens[place - 1].is(boundary) && !tokens[place - 1].is(joining | clause | relating);
  return tokens[place].is(verb) && !behind_preposition;
}

}  // namespace

bool limits_subject(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  std::size_t comparison = comparison_before(tokens, target);
  if (picks_out(tokens, comparison, target)) return false;
  // `a reserve of at least 6 months`
  const bool quantity_of = comparison > 1 && tokens[comparison - 1].text == "of";
  if (quantity_of) --comparison;
  const Token& noun = comparison > 0 ? tokens[comparison - 1] : no_token;
  if (noun.text == "that") return before(tokens, noun).is(verb);
  if (noun.kind == TokenKind::mark) return noun.sign != '(';
  if (noun.text == "to" || noun.is(up | down | change | reach | keep | assure)) return true;
  if (noun.is(boundary | relating)) return false;
  std::size_t place = comparison;
  while (place > 0 && !is_predicate(tokens, place - 1) && !tokens[place - 1].is_mark(':')) --place;
  const Token& verb_before = place > 0 ? tokens[place - 1] : no_token;
  const bool share = target.unit == "%" && any_in(tokens, place, comparison, level_noun);
  if (any_in(tokens, place, comparison, relating)) return share && !is_group(noun);
  const bool tied = is_tied(tokens, place, comparison);
  if (verb_before.is(deed)) return !tied && has_level(tokens, comparison);
  if (has_level(tokens, comparison) || share) return true;
  if (tied) return verb_before.is(keep) && (is_duration(target.unit) || !(is_group(noun) || is_currency(target.unit)));
  const bool plain = target.unit.empty() && counted_noun(tokens, place_of(tokens, target)).empty();
  return quantity_of || verb_before.is(keep | assure) || verb_before.kind == TokenKind::mark || plain ||
         !is_group(noun);
}

bool is_ceiling(const Tokens& tokens, const Match& match) {
  const std::size_t target = place_of(tokens, *match.target);
  const Token& next = after(tokens, target);
  const Token& noun = tokens[std::max<std::size_t>(comparison_before(tokens, *match.target), 1) - 1];
  const bool subject_goes_on = next.is(assure) && is_group(noun);
  return !subject_goes_on && limits_subject(tokens, match);
}

bool is_bottom(const Tokens& tokens, const Match& match) {
  const std::size_t comparison = comparison_before(tokens, *match.target);
  const bool wanted_low = any_in(tokens, match.first, comparison, less_is_better);
  const bool picks_out =
      tokens[comparison].is(over) && !any_in(tokens, match.first, comparison, metric | more_is_better);
  return !wanted_low && !picks_out && is_ceiling(tokens, match);
}

bool is_own_limit(const Tokens& tokens, const Match& match) {
  return !any_in(tokens, 0, match.first, deed | relating) && limits_subject(tokens, match);
}

bool is_said_limit(const Tokens& tokens, const Match& match) {
  const std::size_t target = place_of(tokens, *match.target);
  const bool of_metric = target > 1 && tokens[target - 1].text == "of" && tokens[target - 2].is(metric);
  return (of_metric || any_in(tokens, 0, target, verb)) && !any_in(tokens, 0, match.first, deed) &&
         !any_in(tokens, 0, target, relating) && is_noun_between(tokens, match);
}

bool is_noun_between(const Tokens& tokens, const Match& match) {
  const std::size_t target = place_of(tokens, *match.target);
  return match.last <= target + 1 || !any_in(tokens, target + 1, match.last, boundary | acting);
}

}  // namespace okr::measure
