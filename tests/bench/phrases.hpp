// What the people of a generated workspace write: titles, measures, notes.
#pragma once

#include <string_view>

namespace okr::bench {

/// A thing that is measured, and how far it goes: `Reduce lead time from 9 to 4 days`.
struct Subject {
  std::string_view verb, name;
  int baseline_low, baseline_high, target_low, target_high;
  std::string_view prefix, suffix;  ///< of an amount: `$`, `k`
};

inline constexpr Subject subjects[] = {
    {"Reduce", "the time from first call to answer", 9, 14, 2, 5, "", " days"},
    {"Increase", "the share of orders that ship the same day", 40, 55, 75, 90, "", "%"},
    {"Grow", "monthly recurring revenue", 200, 300, 380, 450, "$", "k"},
    {"Raise", "our NPS", 20, 35, 45, 60, "", ""},
    {"Cut", "tickets that come back within a week", 18, 25, 5, 9, "", "%"},
    {"Lower", "p95 latency of search", 700, 900, 250, 400, "", " ms"},
    {"Increase", "teams that come back every week", 1200, 1500, 2000, 2600, "", ""},
    {"Shorten", "the first week of a new colleague", 10, 12, 3, 5, "", " hours"},
    {"Reduce", "work that nobody planned", 35, 45, 15, 20, "", "%"},
    {"Improve", "trials that become customers", 8, 12, 18, 25, "", "%"},
};
inline constexpr Subject limits[] = {
    {"Keep", "the error rate", 2, 3, 0, 0, "", "%"},
    {"Keep", "answers to urgent calls", 30, 45, 0, 0, "", " minutes"},
    {"Keep", "the cost of a delivery", 12, 15, 0, 0, "€", ""},
};
inline constexpr std::string_view outcomes[] = {
    "Customers find what they need without asking us",
    "Every release is a quiet one",
    "New colleagues feel at home from the first day",
    "Partners build on what we offer, and tell others",
    "Nobody waits for an answer twice",
    "We know what our customers' days look like",
    "Decisions are made where the knowledge is",
    "Die Technik trägt, und keiner merkt es",
};
inline constexpr std::string_view finishable[] = {
    "The new contract is signed by both sides",
    "All regions work from one plan",
    "The old system answers its last request",
};
inline constexpr std::string_view gradable[] = {
    "Colleagues from other teams trust our figures",
    "The story we tell is the one that customers repeat",
};
inline constexpr std::string_view steps[] = {
    "Interviews with ten customers", "First region live", "Handbook agreed with legal", "All regions live",
    "Old forms withdrawn",
};
inline constexpr std::string_view notes[] = {
    "Slower than hoped, two people were ill",
    "The pilot in the north works; next week the rest",
    "Figures from the new survey, a little higher than those of the old one",
    "Waiting for the vendor",
    "Übergabe an das neue Team ist erledigt",
    "First month with everybody on board",
};
inline constexpr std::string_view comments[] = {
    "agreed with the other leads in the planning week",
    "measured every second Monday",
    "see the notes of the kick-off",
    "TBD: who takes over in summer",
};
inline constexpr std::string_view lessons[] = {
    "We began with the tool and should have begun with the people who use it",
    "Small regions first was right: what broke, broke where it cost little",
    "The measure moved weeks after the work, so we need an earlier sign",
};
inline constexpr std::string_view names[] = {
    "payments",  "search",  "onboarding", "logistics", "support",    "platform", "growth",
    "design",    "finance", "people",     "security",  "data",       "mobile",   "partners",
    "marketing", "quality", "research",   "delivery",  "operations", "legal",
};

}  // namespace okr::bench
