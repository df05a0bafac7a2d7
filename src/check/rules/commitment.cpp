// Who owns it, whether it is a promise or a stretch, and how sure people are.
#include <algorithm>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "model/title.hpp"
#include "score/readings.hpp"

namespace okr::checking {

namespace {

/// `bo 0.3`, or `0.3` of a vote without a name.
std::string words_of(const Vote& vote) {
  const std::string number = vote.confidence.to_string();
  return vote.who.empty() ? number : fmt::format("{} {}", vote.who.text(), number);
}

}  // namespace

void missing_owner(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective) || objective.owner || was_unread(objective, "owner")) continue;
    report.at(objective.id.span, fmt::format("`{}` has no owner", objective.id.value),
              "name the one person who speaks for it: `owner`, here or for the whole file");
  }
}

void missing_kind(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective) || objective.kind || was_unread(objective, "kind")) continue;
    report.at(objective.id.span,
              fmt::format("`{}` does not say whether it is committed or aspirational", objective.id.value),
              "add `kind: committed` where all of it is promised, else `kind: aspirational`");
  }
}

void missing_confidence(Report& report) {
  each_active_key_result(report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore&) {
    if (!runs_today(report, objective) || was_unread(key_result, "check_ins")) return;
    const CheckIn* last = scoring::latest(key_result.check_ins, report.today(), [](const CheckIn&) { return true; });
    if (last == nullptr || !last->votes.empty()) return;
    report.at(last->date.span, fmt::format("the latest check-in of `{}` gives no confidence", title_of(key_result)),
              "add a `confidence` from 0 to 1: how sure you are to get there");
  });
}

void confidence_split(Report& report) {
  const Decimal min = report.option("min");
  each_active_key_result(
      report, [&](const Objective& objective, const KeyResult& key_result, const KeyResultScore& score) {
        if (!runs_today(report, objective) || score.votes.size() < 2 || score.spread < min) return;
        const auto less = [](const Vote& a, const Vote& b) { return a.confidence < b.confidence; };
        const auto lowest = std::min_element(score.votes.begin(), score.votes.end(), less);
        const auto highest = std::max_element(score.votes.begin(), score.votes.end(), less);
        const CheckIn* voted = scoring::latest(key_result.check_ins, report.today(),
                                               [](const CheckIn& check_in) { return !check_in.votes.empty(); });
        Finding& finding = report.at(key_result.id.span,
                                     fmt::format("the votes on `{}` lie {} apart: {} and {}", title_of(key_result),
                                                 score.spread.to_string(), words_of(*lowest), words_of(*highest)),
                                     "talk: somebody may know what the others don't");
        if (voted != nullptr) finding.notes.push_back({voted->date.span, "the check-in with these votes"});
      });
}

}  // namespace okr::checking
