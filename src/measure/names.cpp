// Tells the numbers that name something from those that measure something.
#include <algorithm>

#include "measure/ascii.hpp"
#include "measure/constructions.hpp"
#include "measure/nouns.hpp"
#include "measure/tokens.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

/// A number with nothing said about it: no unit, no multiplier, no sign.
bool is_plain(const Token& token) {
  return token.kind == TokenKind::amount && token.unit.empty() && token.multiplier == 1_d && token.sign == 0 &&
         !token.scale && !token.spelled;
}

bool is_day_of_month(const Token& token) {
  return is_plain(token) && token.number.is_whole() && token.number >= 1 && token.number <= 31;
}

bool is_year(const Token& token) {
  return is_plain(token) && token.text.size() == 4 && token.number >= 1990 && token.number < 2100;
}

void make_name(Token& token) {
  token.kind = TokenKind::name;
  token.classes = 0;
}

const Token& neighbour(const Tokens& tokens, std::size_t place, int distance) {
  static const Token none{.kind = TokenKind::mark};
  const auto at = static_cast<std::ptrdiff_t>(place) + distance;
  return at >= 0 && at < static_cast<std::ptrdiff_t>(tokens.size()) ? tokens[static_cast<std::size_t>(at)] : none;
}

/// `June 30`, `30 June`, `June 30, 2026`, `June 2026`.
void find_days(Tokens& tokens, std::size_t place) {
  if (!tokens[place].is(month)) return;
  for (const int distance : {-1, 1}) {
    const Token& beside = neighbour(tokens, place, distance);
    if (!is_day_of_month(beside) && !is_year(beside)) continue;
    make_name(tokens[place + static_cast<std::size_t>(distance)]);
  }
  const bool comma = neighbour(tokens, place, 2).is_mark(',');
  if (neighbour(tokens, place, 1).kind == TokenKind::name && is_year(neighbour(tokens, place, comma ? 3 : 2))) {
    make_name(tokens[place + (comma ? 3 : 2)]);
  }
}

/// `from 2025 to 2026`: the number or the name at `place` has a year as its partner.
bool has_year_near(const Tokens& tokens, std::size_t place) {
  constexpr int reach_of_a_pair = 4;
  for (int distance = -reach_of_a_pair; distance <= reach_of_a_pair; ++distance) {
    const Token& other = neighbour(tokens, place, distance);
    const bool was_year = other.kind == TokenKind::name && other.text.size() == 4 && is_digit(other.text[0]);
    if (distance != 0 && (is_year(other) || was_year)) return true;
  }
  return false;
}

/// `Extend the roadmap to 2030`: a year of the near future, counting nothing and with no number before it.
bool is_end_of_plan(const Tokens& tokens, std::size_t place) {
  const bool near = tokens[place].number >= 2020 && tokens[place].number < 2060;
  if (!near || neighbour(tokens, place, -1).text != "to" || !counted_noun(tokens, place).empty()) return false;
  return std::none_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(place),
                      [](const Token& token) { return token.is_number(); });
}

/// A year stands behind a preposition or a name of a time, and in most other places too: only 2000 and its like, and
/// a partner in `from … to …` that is none, make it an amount.
bool names_a_year(const Tokens& tokens, std::size_t place) {
  if (!is_year(tokens[place])) return false;
  const Token& before = neighbour(tokens, place, -1);
  if (before.is(dating) || before.kind == TokenKind::name) return true;
  const bool paired = before.text == "from" || before.text == "to" || before.kind == TokenKind::arrow ||
                      neighbour(tokens, place, 1).text == "to" || neighbour(tokens, place, 1).kind == TokenKind::arrow;
  if (paired) return has_year_near(tokens, place) || is_end_of_plan(tokens, place);
  const bool round = tokens[place].number == 2000_d;
  return !round && tokens[place].number >= 2010 && tokens[place].number < 2060;
}

/// Whether a number that could be the other of a pair follows: `2 to 30`, `3 -> 5`.
bool has_partner(const Tokens& tokens, std::size_t place, bool plain) {
  const Token& joint = neighbour(tokens, place, 1);
  const Token& other = neighbour(tokens, place, 2);
  return (joint.text == "to" || joint.kind == TokenKind::arrow) && (plain ? is_plain(other) : other.is_number());
}

/// `SOC 2`, `step 3`, `version 5.2`, `week 12`; `Release 3 features` begins with a verb, and what `level 5 to 3` means
/// nobody can tell.
bool names_a_thing(const Tokens& tokens, std::size_t place) {
  if (!is_plain(tokens[place])) return false;
  const Token& before = neighbour(tokens, place, -1);
  if (before.kind != TokenKind::word || !before.is(naming)) return false;
  if (has_partner(tokens, place, true) && counted_noun(tokens, place + 2).empty()) return false;
  const bool verb = before.is(deed) && !neighbour(tokens, place, -2).is(boundary | filler);
  return !verb || (place > 1 && counted_noun(tokens, place).empty());
}

/// Whether what begins two or three tokens before the one at `place` is a phrase of its own: `on the Acme 7`.
bool opens_phrase(const Tokens& tokens, std::size_t place) {
  for (int distance = -2; distance >= -3; --distance) {
    const Token& opening = neighbour(tokens, place, distance);
    if (opening.is(joining)) return opening.text == "with";
    if (opening.is(boundary)) return true;
    if (opening.kind != TokenKind::word || opening.classes != 0) return false;
  }
  return false;
}

/// `on Acme 7`, `the Zeta 3 charger`: the number behind a noun that is not known, in a phrase of its own, belongs to
/// that noun, whatever it names. One that counts what follows, or has a partner, may be the measure's.
bool belongs_to_a_noun(const Tokens& tokens, std::size_t place) {
  const Token& number = tokens[place];
  const Token& noun = neighbour(tokens, place, -1);
  if (!is_plain(number) || number.number >= 1000 || noun.kind != TokenKind::word) return false;
  const bool purpose = neighbour(tokens, place, -2).text == "to";
  const bool known = noun.is(~(deed | goal)) || (noun.classes != 0 && purpose);
  const bool other =
      noun.text.size() < 2 || noun.text == "us" || singular(noun.text) != noun.text || noun.text.ends_with("ly");
  if (known || other || noun.text.ends_with("ed")) return false;
  const Token& next = neighbour(tokens, place, 1);
  constexpr std::string_view continuing[] = {"of", "out-of", "instead-of"};
  const bool measures = next.is(comparing | or_more | or_less | more | fewer | rise | fall | gain | now) ||
                        next.is_mark('(') || next.is_mark('-') || next.is_mark('/') || next.kind == TokenKind::name ||
                        std::ranges::find(continuing, next.text) != std::end(continuing);
  return !measures && !has_partner(tokens, place, false) && counted_noun(tokens, place).empty() &&
         opens_phrase(tokens, place);
}

/// `two thirds`, `2½`, `2 1/2`, `two and a half`: only the beginning of a number.
bool is_part_of_fraction(const Tokens& tokens, std::size_t place) {
  constexpr std::string_view parts[] = {"third",  "thirds", "fifth", "fifths", "fourths", "sixths", "eighths", "tenth",
                                        "tenths", "halves", "½",     "¼",      "¾",       "⅓",      "⅔",       "⅛"};
  if (tokens[place].kind != TokenKind::amount) return false;
  const Token& next = neighbour(tokens, place, 1);
  const Token& second = neighbour(tokens, place, 2);
  if (std::ranges::find(parts, next.text) != std::end(parts)) return true;
  if (next.text == "quarters" && second.text == "of") return true;
  if (next.kind == TokenKind::name && next.text.size() == 3 && next.text[1] == '/') return true;
  return next.text == "and" && second.text == "a" && neighbour(tokens, place, 3).text == "half";
}

/// `5pm` and `10 am`; `30 day trial`: the singular of a duration in front of a noun.
bool is_adjective(const Tokens& tokens, std::size_t place) {
  const Token& token = tokens[place];
  const Token& next = neighbour(tokens, place, 1);
  if (token.kind != TokenKind::amount || next.kind != TokenKind::word) return false;
  if (is_plain(token) && (next.text == "am" || next.text == "pm" || next.text == "o'clock")) return true;
  const bool spelled_out = token.text.ends_with(token.unit) && is_duration(token.unit) && token.unit != "ms";
  return spelled_out && token.number != 1_d && !next.is(boundary | or_more | or_less | joining | now | fewer | more);
}

/// `1.`, `2)`, `(3)`, and `1.2` before a verb, in front of the sentence.
void find_label(Tokens& tokens) {
  if (tokens.size() > 1 && is_plain(tokens[0]) && !tokens[0].number.is_whole() && tokens[1].is(acting))
    make_name(tokens[0]);
  const std::size_t place = !tokens.empty() && tokens[0].is_mark('(') ? 1 : 0;
  if (place + 2 >= tokens.size() || !is_plain(tokens[place])) return;
  const Token& next = tokens[place + 1];
  const bool closing = next.is_mark('.') || next.is_mark(')') || next.is_mark(':');
  if (closing && next.begin == tokens[place].end) make_name(tokens[place]);
}

/// `4 out of 5` is a score, `4 out of 5 dentists` is not.
void find_scale(Tokens& tokens, std::size_t place) {
  if (place + 2 >= tokens.size() || !is_plain(tokens[place]) || tokens[place + 1].text != "out-of") return;
  Token& scale = tokens[place + 2];
  const bool known = scale.text == "5" || scale.text == "10" || scale.text == "100";
  if (!is_plain(scale) || !known || neighbour(tokens, place, 3).kind == TokenKind::word) return;
  tokens[place].scale = true;
  make_name(scale);
}

/// `from 3.2x to 5.0x` are two levels, not two changes.
void find_multiples(Tokens& tokens, std::size_t place) {
  Token& from = tokens[place];
  if (from.kind != TokenKind::factor || from.is(multiplying) || neighbour(tokens, place, -1).text != "from") return;
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 4); ++i) {
    const Token& before = tokens[i - 1];
    const bool target = before.text == "to" || before.kind == TokenKind::arrow;
    if (tokens[i].kind != TokenKind::factor || tokens[i].is(multiplying) || !target) continue;
    from.kind = tokens[i].kind = TokenKind::amount;
  }
}

}  // namespace

void find_names(Tokens& tokens) {
  find_label(tokens);
  for (std::size_t place = 0; place < tokens.size(); ++place) {
    find_days(tokens, place);
    if (tokens[place].kind != TokenKind::amount && tokens[place].kind != TokenKind::factor) continue;
    find_multiples(tokens, place);
    find_scale(tokens, place);
    if (is_part_of_fraction(tokens, place)) tokens[place].kind = TokenKind::unclear;
    if (names_a_year(tokens, place) || names_a_thing(tokens, place) || belongs_to_a_noun(tokens, place) ||
        is_adjective(tokens, place)) {
      make_name(tokens[place]);
    }
  }
}

}  // namespace okr::measure
