// What must hold for a construction beyond its pattern. Each is asked of a match and says whether it may be read.
#pragma once

#include "measure/pattern.hpp"

namespace okr::measure {

/// `Open from 9 to 5` and `Open the store from 9 to 17` say when a thing is done: no pair stands right behind
/// a deed. `Get to 75 from 60` is one.
bool is_pair(const Tokens& tokens, const Match& match);
/// `Reach 75 from 60`, but not `Score 5 from 10 penalties`.
bool is_reached_pair(const Tokens& tokens, const Match& match);
/// `A to B` and `A -> B` with nothing before them: a range or a target with a note behind it must not be read as one.
bool is_bare_pair(const Tokens& tokens, const Match& match);
/// A change of a level, and no rate of growth.
bool is_change(const Tokens& tokens, const Match& match);
/// `a 30% increase in sign-ups`, but no `20% growth rate`.
bool is_change_noun(const Tokens& tokens, const Match& match);
/// `Double the …`, `3x our …`, but no `double opt-in`.
bool is_multiplying_verb(const Tokens& tokens, const Match& match);
/// More than once as much, and no `10x better`.
bool multiplies(const Tokens& tokens, const Match& match);
/// Said as `in half` or `by half`.
bool is_half(const Tokens& tokens, const Match& match);
/// A level, and no `20% growth`.
bool is_level(const Tokens& tokens, const Match& match);
/// `an NPS of 75`, but no `approval of 3 permits`: what stands before `of` has a level.
bool is_level_of(const Tokens& tokens, const Match& match);
/// `Achieve coverage at least 80%`, but not `Reach teams with at least 10 people`.
bool is_level_at_least(const Tokens& tokens, const Match& match);
/// `A score of 90%`, but not `Call customers with a score of 6`.
bool is_level_of_subject(const Tokens& tokens, const Match& match);
/// `raise NPS to 75`, but no `extend access to 5 partners`.
bool is_level_to(const Tokens& tokens, const Match& match);
/// `Improve satisfaction by 5 points`: better is more only where the noun says so.
bool is_gain_of_good(const Tokens& tokens, const Match& match);
/// `2 more items`, where no preposition makes it an aside: `with 2 fewer people`.
bool is_more(const Tokens& tokens, const Match& match);
/// `is doubled`.
bool is_multiplied(const Tokens& tokens, const Match& match);
/// `Sign-ups doubled`: a subject without a verb of its own.
bool is_multiplied_already(const Tokens& tokens, const Match& match);
/// The limit is the subject's: not `engagement of users with fewer than 5 sessions`, not `deals > $50k`.
bool limits_subject(const Tokens& tokens, const Match& match);
/// Likewise, and the sentence does not go on about what is picked out: `Ensure children under 5 are …`.
bool is_ceiling(const Tokens& tokens, const Match& match);
/// A floor of what should be high: not `Keep a backlog over 30 days`.
bool is_bottom(const Tokens& tokens, const Match& match);
/// A limit that the sentence is about: not `Fix pages with a load time above 3 seconds`.
bool is_own_limit(const Tokens& tokens, const Match& match);
/// `Reduce churn to 3% or less`, but not `Answer reviews of 3 stars or less`.
bool is_said_limit(const Tokens& tokens, const Match& match);
/// Nothing but a noun between the number and the match's end: `50 tickets or less`.
bool is_noun_between(const Tokens& tokens, const Match& match);
/// No verb of doing before the limit.
bool is_without_deed(const Tokens& tokens, const Match& match);
/// A number with no things behind it, or one that counts nothing: `4.5 stars`.
bool is_no_count(const Tokens& tokens, const Match& match);
/// A limit of time, which a share before it would have for a condition: `90% of tickets in under 2 hours`.
bool is_duration_limit(const Tokens& tokens, const Match& match);
/// `Zero incidents`, but no `zero trust`.
bool is_zero(const Tokens& tokens, const Match& match);
/// A level to hold: whether it is a floor or a ceiling the noun must tell.
bool is_floor(const Tokens& tokens, const Match& match);
/// A whole number of things, once, in a sentence that changes no level.
bool is_count(const Tokens& tokens, const Match& match);
/// `5 workshops held`: behind the things stands what was done with them.
bool is_count_done(const Tokens& tokens, const Match& match);
/// `30 of 48 articles`.
bool is_share_done(const Tokens& tokens, const Match& match);
/// `so that 90% of invoices …`, `The survey shows that 65% of employees …`.
bool is_share_in_clause(const Tokens& tokens, const Match& match);
/// `9 of 14 branches migrated`, but not the fraction in `9 of 10 customers`.
bool is_share_done_with(const Tokens& tokens, const Match& match);
/// `95% of tickets answered …`, where the word before is no verb that changes or keeps.
bool is_share(const Tokens& tokens, const Match& match);
/// `Pay 98% of invoices on time`: any word that begins a sentence and stands before a share is taken for a verb.
bool is_share_of_first_verb(const Tokens& tokens, const Match& match);

}  // namespace okr::measure
