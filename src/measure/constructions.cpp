// The table of constructions: a row is what it reads, its pattern, an example, and what else must hold. A new one goes
// before all that are less specific.
#include "measure/constructions.hpp"

#include "measure/guards.hpp"

namespace okr::measure {
namespace {

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
    {pair, "{reach} .. {comparing}? B ,? from A", "Reach an NPS of 75 from 60", is_reached_pair},
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
    {rise_by, "B {more}", "Win 2,000 more members", is_more},
    {fall_by, "B {fewer}", "Receive 20% fewer complaints", is_more},
    {rise_by, "B {rise}", "Achieve a 30% increase in sign-ups", is_change_noun},
    {fall_by, "B {fall}", "Achieve a 30% reduction in returns", is_change_noun},
    {times, "{up|change} .. F", "Grow the pipeline 3x", multiplies},
    {times, "F {rise}", "Achieve a 3x increase in sign-ups", multiplies},
    {times, "{down|change} .. in|by F", "Cut onboarding time in half", is_half},
    {times, "^ F", "Double the number of weekly readers", is_multiplying_verb},
    {times, "{assure} F", "The number of weekly readers is doubled", is_multiplied},
    {times, "^ ~ F", "Sign-ups doubled", is_multiplied_already},
    {rise_by, "{up} .. by {at_least|over}? B", "Increase repeat orders by 25%", is_change},
    {rise_by, "{better} .. by B", "Improve customer satisfaction by 5 points", is_gain_of_good},
    {fall_by, "{down} .. by {at_least|over}? B", "Reduce the waiting time by 2 days", is_change},

    // Limits.
    {most, "{keep|down|change|assure|up|reach} .. {below|at_most} B", "Keep the error rate below 1%", is_ceiling},
    {most, "^ {below|at_most} B", "No more than 3 outages"},
    {most, "{metric} {assure}? of? {below|at_most} B", "Page load time under 2 seconds", is_own_limit},
    {most, ": {below|at_most} B", "Error rate: at most 1%"},
    {most, "^ ~ {at_most} B", "Overdue invoices at most 5", is_without_deed},
    {most, "≤|<=|< B", "p95 latency ≤ 200 ms", is_ceiling},
    {most, "in {below|at_most} B", "Answer calls in under 30 seconds", is_duration_limit},
    {most, "B {or_less}", "Reduce churn to 3% or less", is_said_limit},
    {most, "B ~ {or_less}", "Keep the backlog at 50 tickets or less", is_said_limit},
    {most, "^ B {or_less}", "2 seconds or less for each page"},
    {most, "^ B ~ {or_less}", "3 bugs or fewer", is_noun_between},
    {most, "cap|limit|capped|limited .. at|to B", "Cap cloud spend at $40k"},
    {most, "^ B", "Zero critical incidents", is_zero},
    {most, "{assure|reach|keep} B", "Have zero overdue invoices", is_zero},
    {count, "^ hold {at_least|over} B", "Hold at least ten webinars", is_count},
    {least, "{keep} .. {at_least|above|over} B", "Keep uptime above 99.9%", is_bottom},
    {least, "{keep} .. B {or_more}", "Maintain a rating of 4.5 or higher", is_said_limit},
    {least, "{keep} .. B ~ {or_more}", "Keep a rating of 4.5 stars or higher", is_said_limit},
    {least, "{up|reach|change|assure} .. {above} B", "Lift CSAT above 90%", is_bottom},
    {least, "≥|>=|> B", "CSAT ≥ 90%", is_ceiling},
    {least, "{metric} {assure}? of? {above} B", "Uptime never below 99.9%", is_own_limit},
    {least, "^ {above} B", "A minimum of 4.5 in every review", is_no_count},
    {least, "{keep} .. at|of? B", "Maintain 99.9% uptime", is_floor},

    // A target alone.
    {level, "^ {at_least|over}? B% of", "80% of customers renew", is_share},
    {level, "{deed|assure|reach|change|at_least|over} that? B% of", "Answer 95% of tickets within 2 hours", is_share},
    {level, "that {at_least|over}? B% of", "Automate invoicing so that 90% of invoices are sent within 2 days",
     is_share_in_clause},
    {level, "B% of", "Pay 98% of invoices on time", is_share_of_first_verb},
    {level, "to {at_least|over}? B% of", "Offer the training to 90% of staff", is_share},
    {level, "{up|down|change} .. to of? {at_least|over}? B", "Raise the response rate to 40%", is_level_to},
    {level, "{reach} {at_least|over}? B", "Reach 500 paying customers", is_level},
    {level, "{reach} ~ {metric} B", "Achieve NPS 60 among new customers", is_level_of},
    {level, "{reach} .. of {at_least|over}? B", "Achieve a post-claim CSAT of 95%", is_level_of},
    {level, "{reach} .. {at_least|over} B", "Achieve coverage at least 80%", is_level_at_least},
    {level, "{metric} of {at_least|over}? B", "Customer satisfaction score of 90%", is_level_of_subject},

    // Things to get done.
    {count, "{deed} {at_least|over|above}? B of|out-of A", "Translate 30 of 48 articles", is_share_done},
    {count, "{deed} {at_least|over|above}? B", "Hire 3 engineers", is_count},
    {count, "^ {at_least}? B ~ {deed}", "5 workshops held", is_count_done},
    {count, "^ {at_least}? B of A ~ {deed}", "9 of 14 branches migrated", is_share_done_with},
};

}  // namespace

std::span<const Construction> constructions() { return table; }

}  // namespace okr::measure
