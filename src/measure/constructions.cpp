// The table of constructions: a row is what it reads, its pattern, an example, and what else must hold. A new one goes
// before all that are less specific.
#include "measure/constructions.hpp"

#include <algorithm>

#include "measure/units.hpp"

namespace okr::measure {
namespace {

std::size_t place_of(const Tokens& tokens, const Token& token) {
  return static_cast<std::size_t>(&token - tokens.data());
}

/// The token before `token` that is no filler; an empty one where the sentence begins.
const Token& before(const Tokens& tokens, const Token& token) {
  static const Token none{.kind = TokenKind::mark};
  std::size_t place = place_of(tokens, token);
  while (place > 0 && tokens[place - 1].is(filler)) --place;
  return place > 0 ? tokens[place - 1] : none;
}

const Token& after(const Tokens& tokens, std::size_t place) {
  static const Token none{.kind = TokenKind::mark};
  return place + 1 < tokens.size() ? tokens[place + 1] : none;
}

bool any_in(const Tokens& tokens, std::size_t first, std::size_t last, Classes classes) {
  last = std::min(last, tokens.size());
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].is(classes)) return true;
  }
  return false;
}

/// `5% month over month`, `by 2 points a week`: a rate of growth is no change of a level.
bool grows_per_period(const Tokens& tokens, const Token& amount) {
  const std::size_t place = place_of(tokens, amount);
  if (any_in(tokens, place > 4 ? place - 4 : 0, place + 5, per_period)) return true;
  for (std::size_t i = place + 1; i + 1 < std::min(tokens.size(), place + 5); ++i) {
    const auto text = tokens[i].text;
    if ((text == "per" || text == "each" || text == "every" || text == "a") && tokens[i + 1].is(period)) return true;
  }
  const std::string_view next = after(tokens, place).text;
  return next == "monthly" || next == "weekly" || next == "annually" || next == "yearly" || next == "quarterly";
}

/// A rate of things done (`2 posts per week`) has no end at which they are done.
bool repeats(const Tokens& tokens, const Token& amount) {
  const std::size_t place = place_of(tokens, amount);
  for (std::size_t i = place + 1; i < std::min(tokens.size(), place + 7); ++i) {
    const auto text = tokens[i].text;
    if (text == "weekly" || text == "monthly" || text == "daily" || text == "quarterly" || text == "annually")
      return true;
    const bool every = text == "per" || text == "each" || text == "every" || text == "a" || tokens[i].is_mark('/');
    if (every && i + 1 < tokens.size() && (tokens[i + 1].is(period) || text == "per" || tokens[i].is_mark('/')))
      return true;
  }
  return false;
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

bool is_pair(const Tokens& tokens, const Match& match) { return agree(tokens, *match.baseline, *match.target); }

/// `A to B` and `A -> B` with nothing before them: a range or a target with a note behind it must not be read as one.
bool is_bare_pair(const Tokens& tokens, const Match& match) {
  const Token& previous = before(tokens, *match.baseline);
  const bool other_use =
      previous.is(boundary | reach | deed | keep | assure | comparing | qualifying) && previous.text != "is";
  return !other_use && previous.text != "of" && is_pair(tokens, match);
}

bool is_change(const Tokens& tokens, const Match& match) {
  return !grows_per_period(tokens, *match.target) && match.target->sign != '-';
}

/// `a 30% increase in sign-ups`, but no `20% growth rate`.
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
  return match.target->number > 1 && !after(tokens, match.last).is(gain);
}
bool is_half(const Tokens&, const Match& match) { return match.target->text == "half"; }

bool is_level(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  return !is_gain(tokens, target) && !any_in(tokens, match.first, place_of(tokens, target), rise | fall | gain);
}

/// `an NPS of 75`, but no `approval of 3 permits`: what stands before `of` has a level.
bool is_level_of(const Tokens& tokens, const Match& match) {
  if (!is_level(tokens, match)) return false;
  const Token& target = *match.target;
  const bool counts = target.unit.empty() && !target.scale && !counted_noun(tokens, place_of(tokens, target)).empty();
  if (!counts) return true;
  return any_in(tokens, match.first, place_of(tokens, target), metric);
}

/// `raise NPS to 75`, but no `extend access to 5 partners`.
bool is_level_to(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  const std::size_t place = place_of(tokens, target);
  std::size_t to = place;
  while (to > 0 && tokens[to].text != "to") --to;
  constexpr std::string_view giving[] = {"access",   "visits",  "donations", "deliveries", "referrals", "contributions",
                                         "exposure", "support", "sales",     "exports",    "offer",     "rollout"};
  const bool counts = target.unit.empty() && !counted_noun(tokens, place).empty();
  const bool gives = counts && to > 0 && std::ranges::find(giving, tokens[to - 1].text) != std::end(giving);
  return !gives && is_level(tokens, match);
}

/// `Improve satisfaction by 5 points`: better is more only where the noun says so.
bool is_gain_of_good(const Tokens& tokens, const Match& match) {
  const std::size_t place = place_of(tokens, *match.target);
  return is_change(tokens, match) && any_in(tokens, match.first, place, more_is_better) &&
         !any_in(tokens, 0, tokens.size(), less_is_better);
}

bool is_without_deed(const Tokens& tokens, const Match& match) {
  return !any_in(tokens, match.first, match.last, deed | reach);
}

bool is_no_count(const Tokens& tokens, const Match& match) {
  return counted_noun(tokens, place_of(tokens, *match.target)).empty();
}

bool is_duration_limit(const Tokens&, const Match& match) { return is_duration(match.target->unit); }

bool is_zero(const Tokens& tokens, const Match& match) {
  const Token& next = after(tokens, place_of(tokens, *match.target));
  return match.target->number == 0_d && match.target->unit.empty() && next.kind != TokenKind::mark &&
         !next.is(idiom | boundary) && next.kind != TokenKind::arrow;
}

/// A level to hold: whether it is a floor or a ceiling the noun must tell.
bool is_floor(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  return !any_in(tokens, 0, tokens.size(), less_is_better) && is_level(tokens, match) &&
         any_in(tokens, 0, tokens.size(), more_is_better) && target.number != 0_d;
}

bool is_count(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  const std::size_t place = place_of(tokens, target);
  const bool countable =
      target.unit.empty() && !target.scale && target.sign == 0 && target.value().is_whole() && target.value() > 0;
  return countable && !is_gain(tokens, target) && !repeats(tokens, target) &&
         !any_in(tokens, 0, match.first, up | down | change | reach | keep) && !counted_noun(tokens, place).empty();
}

bool is_share_done(const Tokens& tokens, const Match& match) {
  const Token& target = *match.target;
  return is_count(tokens, match) ||
         (target.unit.empty() && match.baseline != nullptr && match.baseline->value() >= target.value() &&
          target.value().is_whole() && target.value() > 0 && !repeats(tokens, *match.baseline) &&
          !any_in(tokens, 0, match.first, up | down | change | reach | keep) &&
          !counted_noun(tokens, place_of(tokens, *match.baseline)).empty());
}

/// `95% of tickets answered …`, where the word before is no verb that changes or keeps.
bool is_share(const Tokens& tokens, const Match& match) {
  const Token& previous = before(tokens, *match.target);
  return !previous.is(up | down | keep | joining) && !is_gain(tokens, *match.target) &&
         !any_in(tokens, 0, place_of(tokens, *match.target), keep);
}

/// `Pay 98% of invoices on time`: any word that begins a sentence and stands before a share is taken for a verb.
bool is_share_of_first_verb(const Tokens& tokens, const Match& match) {
  const std::size_t place = place_of(tokens, *match.target);
  if (place == 0 || (place > 1 && tokens[place - 2].kind == TokenKind::word)) return false;
  const Token& verb = tokens[place - 1];
  return verb.kind == TokenKind::word && !verb.is(boundary) && is_share(tokens, match);
}

constexpr auto pair = Reads::pair;
constexpr auto level = Reads::level;
constexpr auto count = Reads::count;
constexpr auto most = Reads::most;
constexpr auto least = Reads::least;
constexpr auto rise_by = Reads::rise;
constexpr auto fall_by = Reads::fall;
constexpr auto times = Reads::times;

constexpr Construction table[] = {
    // From a baseline to a target.
    {pair, "from {comparing}? A ~ to {comparing}? B", "Increase NPS from 60 to 75", is_pair},
    {pair, "from {comparing}? A ~ -> {comparing}? B", "Raise the renewal rate from 85% → 95%", is_pair},
    {pair, "to {comparing}? B ~ ,? (? up|down? from A", "Cut the close to 5 days from 9 days", is_pair},
    {pair, "B ~ ,? (? up|down from A", "Achieve an NPS of 75, up from 60", is_pair},
    {pair, "B ~ ( from A", "Achieve an eNPS of 40 (from 25)", is_pair},
    {pair, "B ~ instead-of A", "Close the books in 5 days instead of 9", is_pair},
    {pair, "to {comparing}? B ~ (|,? {now} :|at|is? A", "Increase NPS to 75 (currently 60)", is_pair},
    {pair, "{now} :|at|is|of? A ~ )? ,|;|/|-|.|(? {goal} :|is|of|at? {comparing}? B", "NPS: currently 60, target 75",
     is_pair},
    {pair, "{now} :|at|is|of? A ~ )? ,|;|/|-? to|-> {comparing}? B", "NPS is now 60, to 75 by June", is_pair},
    {pair, "{goal} :|is|of|at? {comparing}? B ~ ,|;|/|-|.|(? {now} :|at|is|of? A", "NPS: target 75, baseline 60",
     is_pair},
    {pair, "A ~ -> {comparing}? B", "Churn 5% → 3%", is_bare_pair},
    {pair, "A ~ to {comparing}? B", "Settlement in the north: 3 days to 1 day", is_bare_pair},

    // A change of a baseline that the sentence does not name.
    {rise_by, "B {more}", "Win 2,000 more members", is_change},
    {fall_by, "B {fewer}", "Receive 20% fewer complaints", is_change},
    {rise_by, "B {rise}", "Achieve a 30% increase in sign-ups", is_change_noun},
    {fall_by, "B {fall}", "Achieve a 30% reduction in returns", is_change_noun},
    {times, "{up|change} .. F", "Grow the pipeline 3x", multiplies},
    {times, "F {rise}", "Achieve a 3x increase in sign-ups", multiplies},
    {times, "{down|change} .. in|by F", "Cut onboarding time in half", is_half},
    {times, "^ F", "Double the number of weekly readers", is_multiplying_verb},
    {rise_by, "{up} .. by B", "Increase repeat orders by 25%", is_change},
    {rise_by, "{better} .. by B", "Improve customer satisfaction by 5 points", is_gain_of_good},
    {fall_by, "{down} .. by B", "Reduce the waiting time by 2 days", is_change},

    // Limits.
    {most, "{keep|down|change|assure|up|reach} .. {below|at_most} B", "Keep the error rate below 1%"},
    {most, "^ {below|at_most} B", "No more than 3 outages"},
    {most, "{metric} {assure}? of? {below|at_most} B", "Page load time under 2 seconds"},
    {most, ": {below|at_most} B", "Error rate: at most 1%"},
    {most, "^ ~ {at_most} B", "Overdue invoices at most 5", is_without_deed},
    {most, "≤|<=|< B", "p95 latency ≤ 200 ms"},
    {most, "in {below|at_most} B", "Answer calls in under 30 seconds", is_duration_limit},
    {most, "B {or_less}", "Reduce churn to 3% or less"},
    {most, "cap|limit|capped|limited .. at|to B", "Cap cloud spend at $40k"},
    {most, "^ B", "Zero critical incidents", is_zero},
    {most, "{assure|reach|keep} B", "Have zero overdue invoices", is_zero},
    {least, "{keep} .. {at_least|above|over} B", "Keep uptime above 99.9%"},
    {least, "{keep} .. B {or_more}", "Maintain a rating of 4.5 or higher"},
    {least, "{up|reach|change|assure} .. {above} B", "Lift CSAT above 90%"},
    {least, "≥|>=|> B", "CSAT ≥ 90%"},
    {least, "{metric} {assure}? of? {above} B", "Uptime never below 99.9%"},
    {least, "^ {above} B", "A minimum of 4.5 in every review", is_no_count},
    {least, "{keep} .. at|of? B", "Maintain 99.9% uptime", is_floor},

    // A target alone.
    {level, "^ {at_least|over}? B% of", "80% of customers renew", is_share},
    {level, "{deed|assure|reach|change|at_least|over} that? B% of", "Answer 95% of tickets within 2 hours", is_share},
    {level, "B% of", "Pay 98% of invoices on time", is_share_of_first_verb},
    {level, "to {at_least|over}? B% of", "Offer the training to 90% of staff", is_share},
    {level, "{up|down|change} .. to of? {at_least|over}? B", "Raise the response rate to 40%", is_level_to},
    {level, "{reach} {at_least|over}? B", "Reach 500 paying customers", is_level},
    {level, "{reach} ~ {metric} B", "Achieve NPS 60 among new customers", is_level_of},
    {level, "{reach} .. of {at_least|over}? B", "Achieve a post-claim CSAT of 95%", is_level_of},
    {level, "{reach} .. {at_least|over} B", "Achieve coverage at least 80%", is_level},
    {level, "{metric} of {at_least|over}? B", "Customer satisfaction score of 90%", is_level_of},

    // Things to get done.
    {count, "{deed} {at_least|over|above}? B of|out-of A", "Translate 30 of 48 articles", is_share_done},
    {count, "{deed} {at_least|over|above}? B", "Hire 3 engineers", is_count},
    {count, "^ {at_least}? B ~ {deed}", "5 workshops held", is_count},
};

}  // namespace

std::span<const Construction> constructions() { return table; }

}  // namespace okr::measure
