// The words that the sentence reader knows, each with what it can be.
#pragma once

#include <cstdint>
#include <string_view>

namespace okr::measure {

/// What a word can be; a word may be several.
enum Class : std::uint64_t {
  up = 1ULL << 0,        ///< a verb that says it rises: increase
  down = 1ULL << 1,      ///< a verb that says it falls: reduce
  change = 1ULL << 2,    ///< a verb of change that says neither: improve
  reach = 1ULL << 3,     ///< reach, achieve
  keep = 1ULL << 4,      ///< keep, maintain
  deed = 1ULL << 5,      ///< a verb whose things are counted: hire, publish
  assure = 1ULL << 6,    ///< have, ensure
  filler = 1ULL << 7,    ///< says nothing about the measure: the, about
  boundary = 1ULL << 8,  ///< ends a noun with its adjectives: in, per, and
  joining = 1ULL << 9,   ///< begins another clause: and, while
  now = 1ULL << 10,      ///< currently, baseline
  goal = 1ULL << 11,     ///< target, goal
  metric = 1ULL << 12,   ///< a noun that has a level: rate, score
  less_is_better = 1ULL << 13,
  more_is_better = 1ULL << 14,
  naming = 1ULL << 15,  ///< a number behind it is a name: step, tier
  month = 1ULL << 16,
  dating = 1ULL << 17,       ///< a year may stand behind it: in, by, end
  period = 1ULL << 18,       ///< day, week
  rise = 1ULL << 19,         ///< a noun: increase, growth
  fall = 1ULL << 20,         ///< a noun: reduction
  more = 1ULL << 21,         ///< more, additional
  fewer = 1ULL << 22,        ///< fewer, lower
  gain = 1ULL << 23,         ///< a noun or comparative that makes a number no level: savings, faster
  qualifying = 1ULL << 24,   ///< the number behind it qualifies: within, per, first
  clause = 1ULL << 25,       ///< who, that, which
  per_period = 1ULL << 26,   ///< month over month
  placeholder = 1ULL << 27,  ///< TBD, X
  at_least = 1ULL << 28,
  above = 1ULL << 29,
  over = 1ULL << 30,
  at_most = 1ULL << 31,
  below = 1ULL << 32,
  or_more = 1ULL << 33,
  or_less = 1ULL << 34,
  plural_modifier = 1ULL << 35,  ///< ends in s and modifies: sales, operations
  begins_phrase = 1ULL << 36,    ///< the first word of a phrase of several
  past = 1ULL << 37,             ///< a verb's past form
  ongoing = 1ULL << 38,          ///< a verb's form in -ing
  idiom = 1ULL << 39,            ///< zero trust, double opt-in: no number before it
  bare = 1ULL << 40,             ///< a plural without an s: people
  numeral = 1ULL << 41,          ///< two, dozen
  multiplying = 1ULL << 42,      ///< double, halve, threefold
  turning = 1ULL << 44,          ///< begins a clause that may have its own measure: while
  better = 1ULL << 43,           ///< a verb of change for the good: improve
  every = 1ULL << 45,            ///< per, each
  periodically = 1ULL << 46,     ///< monthly
  announcing = 1ULL << 47,       ///< a verb may follow: to, will
  negating = 1ULL << 48,         ///< turns the sense of what follows: never, prevent
  relating = 1ULL << 49,         ///< what follows belongs to the noun before it: with, whose
  comparing = at_least | above | over | at_most | below,
  acting = up | down | change | reach | keep | deed,
  verb = acting | assure,
};
using Classes = std::uint64_t;

/// What `word` (in lower case) can be: 0 where it is not known. Verbs are known in all their regular forms.
Classes classes_of(std::string_view word);

}  // namespace okr::measure
