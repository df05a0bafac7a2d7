// Tells what the numbers beside a measure are.
#include "measure/aside.hpp"

#include <algorithm>
#include <iterator>

#include "measure/ascii.hpp"
#include "measure/constructions.hpp"
#include "measure/neighbours.hpp"
#include "measure/nouns.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

const Token* previous_word(const Tokens& tokens, std::size_t place) {
  while (place > 0 && tokens[place - 1].is(filler)) --place;
  return place > 0 ? &tokens[place - 1] : nullptr;
}

/// `3 consecutive months`: a number of periods, with or without an adjective.
bool lasts(const Tokens& tokens, std::size_t place) {
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 3); ++i) {
    if (tokens[i].is(period)) return true;
  }
  return false;
}

/// Whether a number must follow `token`: `from`, `at least`, `$`, a verb that counts.
bool awaits_number(const Token& token) {
  constexpr std::string_view words[] = {"from", "to", "by", "of", "$", "€", "£"};
  return token.is(deed | reach | comparing) || std::ranges::find(words, token.text) != std::end(words);
}

/// Whether the clause of what stands before the token at `place` has not changed nearby.
bool is_clear(const Tokens& tokens, std::size_t place) {
  constexpr std::size_t longest_clause = 5;
  for (std::size_t i = place; i-- > 0 && place - i < longest_clause;) {
    const bool with = tokens[i].text == "with" && i + 1 == place;
    const bool second_verb = tokens[i].is(keep | reach) && tokens[i].is(ongoing);
    const bool joins = tokens[i].is(joining) && !with;
    if (second_verb || joins || tokens[i].is_mark(',') || tokens[i].is_mark(';')) return false;
  }
  return true;
}

bool is_plural(const Token& token) { return token.is(bare) || singular(token.text) != token.text; }

/// Whether a threshold behind the preposition at `place` qualifies something: `in under 30 seconds`, `in more than 20
/// countries`, `teams of over 10`, `customers with at least 3 orders`.
bool takes_threshold(const Tokens& tokens, std::size_t place, const Token& number) {
  const std::string_view preposition = tokens[place].text;
  const bool floor = !tokens[place + 1].is(below | at_most);
  if (preposition == "in" || preposition == "for" || preposition == "within" || preposition == "after")
    return is_duration(number.unit) || (preposition == "in" && floor && number.unit.empty());
  if (preposition == "of") return number.unit != "%";
  const bool people = place > 0 && tokens[place - 1].kind == TokenKind::word && is_plural(tokens[place - 1]);
  return preposition == "with" && floor && people && number.unit != "%";
}

/// `over`, `more than` and their like make a threshold of the number behind them where a noun stands before them that
/// has no level of its own, and no new clause has begun: `deals over $50k`, not `and churn under 3%`.
bool is_threshold(const Tokens& tokens, std::size_t comparison, const Token& number) {
  if (comparison == 0) return false;
  const Token& noun = tokens[comparison - 1];
  // `(> 500 seats)` qualifies, `(fewer than 5 incidents)` is a limit of its own.
  if (noun.is_mark('(')) {
    const bool ceiling = tokens[comparison].is(below | at_most);
    return !ceiling || !number.unit.empty() || counted_noun(tokens, place_of(tokens, number)).empty();
  }
  // A sign states a measure of its own.
  if (!is_letter(tokens[comparison].text[0]) || !is_clear(tokens, comparison)) return false;
  const bool aged = is_duration(number.unit) && tokens[comparison].is(over | above);
  if (aged && (number.unit == "week" || number.unit == "month" || number.unit == "year")) return true;
  if (noun.kind != TokenKind::word || noun.is(verb)) return false;
  if (noun.is(boundary)) return takes_threshold(tokens, comparison - 1, number);
  const bool behind_preposition = comparison > 1 && tokens[comparison - 2].is(boundary) && is_plural(noun);
  if (noun.is(metric)) return behind_preposition;
  return aged || behind_preposition || !noun.is(less_is_better | more_is_better);
}

/// `at least one meeting`, `one of them`; but `and one doctor` is a second count.
bool is_no_count_of_one(const Tokens& tokens, std::size_t place) {
  const Token* const previous = previous_word(tokens, place);
  if (previous == nullptr || previous->is(joining)) return false;
  const std::string_view text = previous->text;
  const bool whole = text == "into" || text == "to" || text == "with";
  const auto before = static_cast<std::size_t>(previous - tokens.data());
  const bool second_deed = previous->is(deed) && before > 0 && tokens[before - 1].is(joining);
  const bool listed = previous->is_mark(',') && place + 1 < tokens.size() && !tokens[place + 1].is(boundary);
  return !whole && !second_deed && !listed;
}

/// `for the 3 regions`, `across all 12 markets`: as many as there are.
bool counts_all(const Tokens& tokens, std::size_t place, const Token& preposition) {
  constexpr std::string_view prepositions[] = {"for", "in", "across", "of", "on", "at", "among", "throughout"};
  constexpr std::string_view determiners[] = {"the", "our", "all", "their", "these"};
  const bool definite = std::ranges::find(determiners, tokens[place - 1].text) != std::end(determiners);
  return definite && tokens[place].unit.empty() &&
         std::ranges::find(prepositions, preposition.text) != std::end(prepositions);
}

}  // namespace

bool qualifies(const Tokens& tokens, std::size_t place) {
  const Token& number = tokens[place];
  if (number.spelled && number.value() == 1_d && number.unit.empty()) return is_no_count_of_one(tokens, place);
  const Token* const previous = previous_word(tokens, place);
  if (previous == nullptr) return false;
  const bool duration = is_duration(number.unit);
  const bool lasting = previous->text == "for" || previous->text == "at";
  if ((duration && lasting) || (previous->text == "for" && lasts(tokens, place))) return true;
  if (counts_all(tokens, place, *previous)) return true;
  if (place + 1 < tokens.size()) {
    const Token& next = tokens[place + 1];
    if (duration && next.text == "old") return true;
    if (next.is(or_more | or_less)) {
      return previous->kind == TokenKind::word &&
             !previous->is(verb | joining | qualifying | comparing | metric | more_is_better | less_is_better);
    }
  }
  if (previous->is(comparing)) {
    return previous + 1 == &number && is_threshold(tokens, static_cast<std::size_t>(previous - tokens.data()), number);
  }
  return previous->is(qualifying) && (number.unit.empty() || duration || previous->text == "than");
}

bool is_noted(const Tokens& tokens, std::size_t place, std::size_t measure_end) {
  if (place <= measure_end) return false;
  for (std::size_t i = place + 1; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::word) return false;
  }
  for (std::size_t i = place; i-- > measure_end;) {
    if (tokens[i].kind == TokenKind::arrow) return true;
    if (tokens[i].is_mark(':'))
      return tokens[i + 1].scale || tokens[i + 1].unit == "%" || tokens[i + 1].kind == TokenKind::name;
    if (tokens[i].kind == TokenKind::word) return false;
  }
  return false;
}

bool restates(const Tokens& tokens, std::size_t place) {
  const bool bracketed = place > 0 && tokens[place - 1].is_mark('(') && place + 1 < tokens.size();
  return bracketed && tokens[place].unit == "%" && tokens[place + 1].is(rise | fall | gain | up | down);
}

const Token* find_placeholder(const Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.is(placeholder)) return &token;
    const bool letter = token.text == "x" || token.text == "n" || token.text == "y" || token.text == "z";
    const bool blank = token.is_mark('_');
    if (!letter && !blank && !token.is_mark('?')) continue;
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    const bool awaited = i > 0 && awaits_number(tokens[i - 1]);
    if ((letter || blank) && (awaited || next == "%")) return &token;
    if ((blank && next == "_") || (token.is_mark('?') && awaited)) return &token;
  }
  return nullptr;
}

}  // namespace okr::measure
