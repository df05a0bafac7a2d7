// Tells what the numbers beside a measure are.
#include "measure/aside.hpp"

#include <algorithm>
#include <iterator>

#include "measure/ascii.hpp"
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

/// `over`, `more than` and their like make a threshold of the number behind them where a noun stands before them and
/// no new clause has begun: `deals over $50k`, not `and churn under 3%`.
bool is_threshold(const Tokens& tokens, std::size_t comparison) {
  if (comparison == 0) return false;
  const Token& noun = tokens[comparison - 1];
  if (noun.is_mark('(')) return true;
  // A sign states a measure of its own.
  if (!is_letter(tokens[comparison].text[0])) return false;
  for (std::size_t i = comparison; i-- > 0 && comparison - i < 5;) {
    const bool with = tokens[i].text == "with" && i + 1 == comparison;
    if ((tokens[i].is(joining) && !with) || tokens[i].is_mark(',') || tokens[i].is_mark(';')) return false;
  }
  return noun.kind == TokenKind::word && !noun.is(verb | metric);
}

}  // namespace

bool qualifies(const Tokens& tokens, std::size_t place) {
  const Token& number = tokens[place];
  if (number.spelled && number.number == 1_d && number.unit.empty()) return true;
  const Token* const previous = previous_word(tokens, place);
  if (previous == nullptr) return false;
  const bool duration = is_duration(number.unit);
  const bool lasting = previous->text == "for" || previous->text == "by" || previous->text == "at";
  if ((duration && lasting) || (previous->text == "for" && lasts(tokens, place))) return true;
  if (place + 1 < tokens.size()) {
    const Token& next = tokens[place + 1];
    if (duration && next.text == "old") return true;
    if (next.is(or_more | or_less)) {
      return previous->kind == TokenKind::word && !previous->is(verb | joining | qualifying | comparing);
    }
  }
  if (previous->is(comparing)) return is_threshold(tokens, static_cast<std::size_t>(previous - tokens.data()));
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
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    const bool awaited = i > 0 && awaits_number(tokens[i - 1]);
    const bool letter = token.text == "x" || token.text == "n" || token.text == "y" || token.text == "z";
    const bool blank = token.is_mark('_');
    if ((letter || blank) && (awaited || next == "%")) return &token;
    if ((blank && next == "_") || (token.is_mark('?') && awaited)) return &token;
  }
  return nullptr;
}

}  // namespace okr::measure
