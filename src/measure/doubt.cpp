// Looks around a match for words that turn its sense.
#include "measure/doubt.hpp"

#include <algorithm>
#include <iterator>

#include "measure/ascii.hpp"
#include "measure/neighbours.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

/// `Prevent churn from rising above 5%`, `Do not let uptime fall below 99%`.
bool is_negated(const Tokens& tokens, std::size_t last) {
  for (std::size_t i = 0; i < last; ++i) {
    const Token& next = after(tokens, i);
    const bool from_changing = tokens[i].text == "from" && next.is(ongoing) && next.is(up | down | change);
    if (tokens[i].is(negating) || from_changing) return true;
  }
  return false;
}

/// What the amount at `place` is said per: `week` of `2 per week`, `3/week` and `5 a week`; empty where nothing is.
std::string_view rate_of(const Tokens& tokens, std::size_t place) {
  constexpr std::size_t longest_rate = 5;
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + longest_rate); ++i) {
    if (tokens[i].is_number() || tokens[i].text == "to" || tokens[i].kind == TokenKind::arrow) return {};
    if (tokens[i].is(periodically)) return tokens[i].text;
    const Token& next = after(tokens, i);
    const bool per = tokens[i].is_mark('/') || tokens[i].text == "per" || (tokens[i].is(every) && next.is(period));
    if (per && next.kind == TokenKind::word) return next.text;
  }
  return {};
}

bool have_two_rates(const Tokens& tokens, const Match& match) {
  const auto from = rate_of(tokens, place_of(tokens, *match.baseline));
  const auto to = rate_of(tokens, place_of(tokens, *match.target));
  return !from.empty() && !to.empty() && from != to;
}

/// `12 Main Street`, `45 dB`: a word behind a bare number that makes it something that is not known.
bool has_strange_unit(const Tokens& tokens, const Token& target) {
  constexpr std::string_view adverbs[] = {"overall",  "worldwide", "nationwide", "globally",  "combined", "today",
                                          "together", "due",       "given",      "excluding", "ahead",    "prior",
                                          "starting", "because",   "like",       "soon"};
  const std::size_t place = place_of(tokens, target);
  const Token& next = after(tokens, place);
  const bool bare_number = target.unit.empty() && !target.scale && counted_noun(tokens, place).empty();
  if (!bare_number || next.kind != TokenKind::word || next.classes != 0) return false;
  const std::string_view word = next.text;
  const bool describes = word.ends_with("ly") || word.ends_with("ed") || word.ends_with("ing") ||
                         word.ends_with("-wide") || std::ranges::find(adverbs, word) != std::end(adverbs);
  return !describes;
}

/// `Upgrade the ERP from 7.1 to 8.0`: bare numbers behind a verb of exchanging software.
bool are_versions(const Tokens& tokens, const Match& match) {
  constexpr std::string_view verbs[] = {"upgrade", "update", "migrate", "port"};
  const bool bare = match.baseline->unit.empty() && match.target->unit.empty();
  return bare && std::ranges::find(verbs, tokens.front().text) != std::end(verbs);
}

/// `Cut our 3-day turnaround to 1 day`: a duration in front of the noun may be the baseline.
bool has_duration_in_front(const Tokens& tokens, const Match& match) {
  if (!is_duration(match.target->unit)) return false;
  for (std::size_t i = match.first; i + 1 < place_of(tokens, *match.target); ++i) {
    const bool duration = tokens[i].kind == TokenKind::name && tokens[i].text.ends_with(match.target->unit);
    if (duration && i <= match.first + 2 && tokens[i + 1].is(metric | less_is_better)) return true;
  }
  return false;
}

/// `Cut the wait from a year to 3 months`: a duration without a number may be the baseline.
bool has_period_in_front(const Tokens& tokens, const Match& match) {
  if (!is_duration(match.target->unit)) return false;
  for (std::size_t i = match.first; i + 2 < place_of(tokens, *match.target); ++i) {
    const std::string_view article = tokens[i + 1].text;
    if (tokens[i].text == "from" && (article == "a" || article == "an") && tokens[i + 2].is(period)) return true;
  }
  return false;
}

/// `Raise the win rate to 1 in 4`: one number alone tells nothing.
bool are_odds(const Tokens& tokens, const Token& target) {
  const std::size_t place = place_of(tokens, target);
  const Token& other = after(tokens, place + 1);
  return after(tokens, place).text == "in" && other.kind == TokenKind::amount && target.unit.empty() &&
         other.unit.empty() && target.value() < other.value();
}

/// `Achieve level 4 of 5`: the end of a scale.
bool ends_scale(const Tokens& tokens, const Token& target) {
  const std::size_t place = place_of(tokens, target);
  if (place < 2 || tokens[place - 1].text != "of" || !target.unit.empty()) return false;
  const Token& name = tokens[place - 2];
  return name.kind == TokenKind::name && is_digit(name.text.back());
}

/// `Reach 18 to 25 year olds`: only one end of a range.
bool begins_range(const Tokens& tokens, const Token& target) {
  const std::size_t place = place_of(tokens, target);
  const Token& joint = after(tokens, place);
  const bool joins = joint.text == "to" || joint.text == "or" || joint.is_mark('-');
  const Token& other = joins ? after(tokens, place + 1) : no_token;
  return other.is_number() || (other.kind == TokenKind::name && is_digit(other.text[0]));
}

}  // namespace

std::string_view find_doubt(const Tokens& tokens, Reads reads, const Match& match) {
  const bool counts = reads == Reads::count || reads == Reads::times;
  if (reads == Reads::pair) {
    if (are_versions(tokens, match)) return "the two numbers may be versions; give the measure in fields";
    if (have_two_rates(tokens, match)) return "the two numbers are rates of different things; say both of the same";
  } else if (is_negated(tokens, place_of(tokens, *match.target))) {
    return "a word before the number turns its sense; write `at most` or `at least` and the number";
  }
  if (reads != Reads::pair && begins_range(tokens, *match.target)) return "a range has no one target; name it";
  if (counts) return {};
  if (reads == Reads::level && are_odds(tokens, *match.target))
    return "so many in so many is a share; write it as a percentage";
  if (reads == Reads::level && ends_scale(tokens, *match.target))
    return "the number is the end of a scale; write `4/5`, or give the measure in fields";
  if (has_strange_unit(tokens, *match.target))
    return "what stands behind the number is no unit that is known; give the measure in fields";
  if (reads != Reads::pair && after(tokens, place_of(tokens, *match.target)).text == "times")
    return "`times` can be read in two ways; write it as in `from 2 to 6`, or as a change as in `3x`";
  if (reads == Reads::level && (has_duration_in_front(tokens, match) || has_period_in_front(tokens, match)))
    return "two durations may be the measure; write it as in `from 3 days to 1 day`";
  return {};
}

}  // namespace okr::measure
