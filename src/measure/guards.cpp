// The conditions of constructions.
#include "measure/guards.hpp"

#include <algorithm>
#include <iterator>

#include "measure/constructions.hpp"
#include "measure/neighbours.hpp"
#include "measure/units.hpp"

namespace okr::measure {
namespace {

/// `5% month over month`, `by 2 points a week`: a rate of growth is no change of a level.
bool grows_per_period(const Tokens& tokens, const Token& amount) {
  const std::size_t place = place_of(tokens, amount);
  if (any_in(tokens, place > 4 ? place - 4 : 0, place + 5, per_period)) return true;
  for (std::size_t i = place + 1; i + 1 < std::min(tokens.size(), place + 5); ++i) {
    if (tokens[i].is(every) && tokens[i + 1].is(period)) return true;
  }
  return after(tokens, place).is(periodically);
}

/// A rate of things done (`2 posts per week`) has no end at which they are done.
bool repeats(const Tokens& tokens, const Token& amount) {
  const std::size_t place = place_of(tokens, amount);
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 7); ++i) {
    if (tokens[i].is(periodically) || tokens[i].text == "per" || tokens[i].is_mark('/')) return true;
    if (tokens[i].is(every) && after(tokens, i).is(period)) return true;
  }
  return false;
}

/// `one`, which is seldom meant as a number.
bool is_spelled_one(const Token& token) { return token.spelled && token.value() == 1_d && token.unit.empty(); }

/// `Hire one security architect`, but not `Establish one source of truth` or `Run one process for all teams`.
bool is_one_thing(const Tokens& tokens, const Match& match) {
  constexpr std::string_view verbs[] = {"hire",   "recruit", "appoint", "sign",     "run",
                                        "hold",   "host",    "conduct", "publish",  "open",
                                        "launch", "win",     "file",    "organise", "organize"};
  constexpr std::string_view uniting[] = {
      "single",   "common",  "shared", "unified", "joint", "global", "central", "consistent", "integrated", "true",
      "seamless", "company", "all",    "of",      "every", "whole",  "across",  "team",       "voice",      "way"};
  if (std::ranges::find(verbs, tokens[match.first].text) == std::end(verbs)) return false;
  const std::size_t place = place_of(tokens, *match.target);
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 8); ++i) {
    if (std::ranges::find(uniting, tokens[i].text) != std::end(uniting)) return false;
  }
  return true;
}

/// Whether so many of `whole` may be a share, said as a fraction: `9 of 10 customers`.
bool is_fraction(const Token& whole) {
  constexpr Decimal wholes[] = {3, 4, 5, 10, 100};
  return std::ranges::find(wholes, whole.value()) != std::end(wholes);
}

/// Whether the noun behind the amount makes it a change: `20% growth`, `2 weeks faster`.
bool is_gain(const Tokens& tokens, const Token& amount) {
  const std::size_t place = place_of(tokens, amount);
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 6); ++i) {
    if (tokens[i].kind != TokenKind::word || tokens[i].is(boundary)) return false;
    if (tokens[i].is(gain)) return true;
  }
  return false;
}

bool any_arrow(const Tokens& tokens, const Match& match) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(match.first),
                     tokens.begin() + static_cast<std::ptrdiff_t>(match.last),
                     [](const Token& token) { return token.kind == TokenKind::arrow; });
}

}  // namespace

bool is_pair(const Tokens& tokens, const Match& match) {
  const bool behind_deed = match.first == 1 && tokens[0].is(deed) && !tokens[0].is(change);
  const auto is_hour = [](const Token& token) { return token.unit.empty() && token.value() <= 24_d; };
  const bool opens = tokens[0].text == "open" && is_hour(*match.baseline) && is_hour(*match.target);
  return !behind_deed && !opens && agree(tokens, *match.baseline, *match.target);
}

bool is_reached_pair(const Tokens& tokens, const Match& match) {
  const Token& from = *match.baseline;
  // `Score 5 from 10 penalties`, `Score 80 from 100`
  const bool is_of_others = from.unit.empty() && (!counted_noun(tokens, place_of(tokens, from)).empty() ||
                                                  match.target->value() < from.value());
  return !is_of_others && is_pair(tokens, match);
}

bool is_bare_pair(const Tokens& tokens, const Match& match) {
  const Token& previous = before(tokens, *match.baseline);
  const bool other_use =
      previous.is(boundary | reach | deed | keep | assure | comparing | qualifying) && previous.text != "is";
  const bool unit_said_last =
      match.baseline->unit.empty() || !match.target->unit.empty() || is_currency(match.baseline->unit);
  const bool arrow = any_arrow(tokens, match);
  const bool levelled = previous.kind != TokenKind::word || previous.is(metric | less_is_better | more_is_better);
  const bool changes = any_in(tokens, 0, match.first, up | down | change | metric) && !match.baseline->unit.empty() &&
                       !any_in(tokens, 0, match.first, deed | relating);
  // `queue at Counter 3 to 5 people`, `grades 6 to 8`: the number may be a name, or one end of a range.
  // `Move 5 to 10 customers`: a verb that says neither more nor less may do it to a range of things.
  const bool says_way = previous.is(up | down) || (previous.is(change) && !match.target->unit.empty());
  const bool right_behind_verb = says_way && !before(tokens, previous).is(acting);
  const bool doubtful = (!arrow && !levelled && !changes && !right_behind_verb) || previous.is(naming);
  return !other_use && !doubtful && previous.text != "of" && unit_said_last && is_pair(tokens, match);
}

bool is_change(const Tokens& tokens, const Match& match) {
  const bool one_of_something = is_spelled_one(*match.target);
  return !grows_per_period(tokens, *match.target) && match.target->sign != '-' && !one_of_something;
}

bool is_more(const Tokens& tokens, const Match& match) {
  const Token& previous = before(tokens, *match.target);
  return !previous.is(boundary) && !grows_per_period(tokens, *match.target) && match.target->sign == 0;
}

bool is_change_noun(const Tokens& tokens, const Match& match) {
  const Token& next = after(tokens, match.last);
  const bool ends = next.kind != TokenKind::word || next.is(boundary);
  return ends && match.target->unit == "%" && !any_in(tokens, match.last + 1, match.last + 12, per_period) &&
         is_change(tokens, match);
}

bool is_multiplying_verb(const Tokens& tokens, const Match& match) {
  const Token& verb = *match.target;
  const Token& next = after(tokens, place_of(tokens, verb));
  if (verb.text == "half" || verb.text.ends_with("fold") || next.is(idiom) || next.is_mark('-')) return false;
  return next.is(filler) || (verb.is(multiplying) && (next.kind == TokenKind::word || next.kind == TokenKind::name));
}

bool multiplies(const Tokens& tokens, const Match& match) {
  const bool better_is_less =
      any_in(tokens, match.first, match.last, change) && any_in(tokens, match.first, match.last, less_is_better);
  return match.target->number > 1 && !after(tokens, match.last).is(gain) && !better_is_less;
}

bool is_multiplied(const Tokens& tokens, const Match& match) {
  const Token& next = after(tokens, match.last);
  return match.target->text.ends_with("ed") && (next.kind != TokenKind::word || next.is(boundary));
}

bool is_multiplied_already(const Tokens& tokens, const Match& match) {
  const std::size_t place = place_of(tokens, *match.target);
  const bool idiom = after(tokens, place).text == "down";
  return place > match.first && !idiom && !any_in(tokens, 0, place, acting | boundary) && is_multiplied(tokens, match);
}

bool is_half(const Tokens&, const Match& match) { return match.target->text == "half"; }

bool is_level(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  return !is_gain(tokens, target) && !any_in(tokens, match.first, place_of(tokens, target), rise | fall | gain);
}

bool is_level_of(const Tokens& tokens, const Match& match) {
  if (!is_level(tokens, match)) return false;
  const Token& target = *match.target;
  const bool counts = target.unit.empty() && !target.scale && !counted_noun(tokens, place_of(tokens, target)).empty();
  if (!counts) return true;
  return any_in(tokens, match.first, place_of(tokens, target), metric);
}

bool is_level_to(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  const std::size_t place = place_of(tokens, target);
  std::size_t to = place;
  while (to > 0 && tokens[to].text != "to") --to;
  constexpr std::string_view giving[] = {
      "access", "visits",  "donations", "deliveries", "referrals", "contributions", "exposure", "support",
      "sales",  "exports", "offer",     "rollout",    "awareness", "outreach",      "loans",    "grants",
      "aid",    "help",    "services",  "shipments",  "payments",  "training",      "coaching", "lending"};
  const bool counts = target.unit.empty() && !counted_noun(tokens, place).empty();
  const bool gives = to > 0 && std::ranges::find(giving, tokens[to - 1].text) != std::end(giving);
  // `Improve service to 500 customers`: what says neither more nor less may say to whom.
  const bool to_whom = !tokens[match.first].is(up | down) && to > match.first + 1 &&
                       !any_in(tokens, match.first, to, metric | less_is_better | down);
  if (counts && (gives || to_whom || is_spelled_one(target))) return false;
  return is_level(tokens, match);
}

bool is_level_at_least(const Tokens& tokens, const Match& match) {
  return is_level(tokens, match) && limits_subject(tokens, match);
}

bool is_level_of_subject(const Tokens& tokens, const Match& match) {
  return is_level_of(tokens, match) && !any_in(tokens, 0, match.first, deed | relating);
}

bool is_gain_of_good(const Tokens& tokens, const Match& match) {
  const std::size_t place = place_of(tokens, *match.target);
  return is_change(tokens, match) && any_in(tokens, match.first, place, more_is_better) &&
         !any_in(tokens, 0, tokens.size(), less_is_better);
}

bool is_without_deed(const Tokens& tokens, const Match& match) {
  return !any_in(tokens, match.first, match.last, deed | reach);
}

bool is_no_count(const Tokens& tokens, const Match& match) {
  return !match.target->value().is_whole() || counted_noun(tokens, place_of(tokens, *match.target)).empty();
}

bool is_duration_limit(const Tokens& tokens, const Match& match) {
  const auto is_share = [](const Token& token) { return token.kind == TokenKind::amount && token.unit == "%"; };
  return is_duration(match.target->unit) && std::none_of(tokens.data(), match.target, is_share);
}

bool is_zero(const Tokens& tokens, const Match& match) {
  constexpr std::string_view describing[] = {"downtime", "emissions", "emission", "interest", "carbon", "maintenance",
                                             "latency",  "copy",      "code",     "defect",   "cost",   "risk"};
  const std::size_t place = place_of(tokens, *match.target);
  const Token& next = after(tokens, place);
  const Token& second = after(tokens, std::min(place + 1, tokens.size() - 1));
  // `zero downtime deployments`
  const bool describes = std::ranges::find(describing, next.text) != std::end(describing) &&
                         second.kind == TokenKind::word && !second.is(boundary);
  return match.target->number == 0_d && match.target->unit.empty() && next.kind != TokenKind::mark &&
         !next.is(idiom | boundary) && next.kind != TokenKind::arrow && !describes;
}

bool is_floor(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  // `Maintain uptime on Server 12`: a number behind any other word is that word's.
  const Token& previous = before(tokens, target);
  const bool own = previous.is(keep | metric | more_is_better) || previous.text == "at" || previous.text == "of";
  return own && !any_in(tokens, 0, tokens.size(), less_is_better) && is_level(tokens, match) &&
         any_in(tokens, 0, tokens.size(), more_is_better) && target.number != 0_d;
}

bool is_count(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  const std::size_t place = place_of(tokens, target);
  const bool countable =
      target.unit.empty() && !target.scale && target.sign == 0 && target.value().is_whole() && target.value() > 0;
  if (is_spelled_one(target) && !is_one_thing(tokens, match)) return false;
  return countable && !is_gain(tokens, target) && !repeats(tokens, target) &&
         !any_in(tokens, 0, match.first, up | down | change | reach | keep) && !counted_noun(tokens, place).empty();
}

bool is_count_done(const Tokens& tokens, const Match& match) {
  return tokens[match.last].is(past) && is_count(tokens, match);
}

bool is_share_done_with(const Tokens& tokens, const Match& match) {
  return tokens[match.last].is(past) && !is_fraction(*match.baseline) && is_share_done(tokens, match);
}

bool is_share_done(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  constexpr std::string_view making[] = {"get", "make", "help", "see"};
  const bool makes = std::ranges::find(making, tokens[match.first].text) != std::end(making);
  if ((makes && is_fraction(*match.baseline)) || is_spelled_one(target)) return false;
  return is_count(tokens, match) ||
         (target.unit.empty() && match.baseline != nullptr && match.baseline->value() >= target.value() &&
          target.value().is_whole() && target.value() > 0 && !repeats(tokens, *match.baseline) &&
          !any_in(tokens, 0, match.first, up | down | change | reach | keep) &&
          !counted_noun(tokens, place_of(tokens, *match.baseline)).empty());
}

bool is_share(const Tokens& tokens, const Match& match) {
  const Token& previous = before(tokens, *match.target);
  return !previous.is(up | down | keep | joining) && !is_gain(tokens, *match.target) &&
         !any_in(tokens, 0, place_of(tokens, *match.target), keep);
}

bool is_share_in_clause(const Tokens& tokens, const Match& match) {
  constexpr std::string_view showing[] = {"shows", "show", "confirms", "confirm"};
  constexpr std::string_view asked[] = {"survey", "surveys", "poll", "audit", "feedback", "review", "interviews"};
  const std::string_view previous = match.first > 0 ? tokens[match.first - 1].text : std::string_view();
  const bool shows = std::ranges::find(showing, previous) != std::end(showing) && match.first > 1 &&
                     std::ranges::find(asked, tokens[match.first - 2].text) != std::end(asked);
  return (previous == "so" || shows) && !is_gain(tokens, *match.target);
}

bool is_share_of_first_verb(const Tokens& tokens, const Match& match) {
  const std::size_t place = place_of(tokens, *match.target);
  if (place == 0 || (place > 1 && tokens[place - 2].kind == TokenKind::word)) return false;
  const Token& verb = tokens[place - 1];
  constexpr std::string_view changing[] = {"save", "lose", "free", "gain"};
  const bool changes = std::ranges::find(changing, verb.text) != std::end(changing);
  return verb.kind == TokenKind::word && !verb.is(boundary) && !changes && is_share(tokens, match);
}

}  // namespace okr::measure
