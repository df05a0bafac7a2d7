// What a branch did to goals that had begun: goalposts moved, readings rewritten, goals gone.
#include <algorithm>
#include <fmt/format.h>

#include "check/earlier.hpp"
#include "check/rules/rules.hpp"
#include "model/title.hpp"

namespace okr::checking {

namespace {

/// Active where the branch left, and past the days in which teams settle.
bool had_settled(const Report& report, const Objective& earlier) {
  const auto days = static_cast<int>(report.option("days").to_double());
  return earlier.is(State::active) && earlier.time && report.today() > earlier.time->first + std::chrono::days(days);
}

/// Calls `visit(earlier key result, today's objective, today's key result, its score at the earlier goalposts)` for all
/// that are still there and had settled.
template <class Visit>
void each_kept(const Report& report, Visit visit) {
  const EarlierFacts* earlier = report.facts().earlier;
  if (earlier == nullptr) return;
  const Workspace& workspace = report.workspace();
  for (std::size_t o = 0; o < earlier->workspace.objectives.size(); ++o) {
    const Objective& objective = earlier->workspace.objectives[o];
    if (!had_settled(report, objective)) continue;
    for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
      const std::optional<Ref> now = earlier->matching.key_results[o][k];
      if (!now || objective.key_results[k].dropped) continue;
      visit(objective.key_results[k], workspace.objective(*now), workspace.key_result(*now),
            earlier->scores.objectives[o].key_results[k]);
    }
  }
}

/// Whether one amount is another, in whatever unit it is written.
bool same(const std::optional<Decimal>& a, const Unit& unit_a, const std::optional<Decimal>& b, const Unit& unit_b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return convert({*a, unit_a}, unit_b) == b;
}

bool same_milestones(const KeyResult& a, const KeyResult& b) {
  if (!a.fields.milestones || !b.fields.milestones) return true;
  const auto equal = [](const Milestone& x, const Milestone& y) {
    const Decimal one(1);
    return x.title.value == y.title.value && (x.weight ? x.weight->value : one) == (y.weight ? y.weight->value : one);
  };
  return std::ranges::equal(a.fields.milestones->value, b.fields.milestones->value, equal);
}

/// What is to be reached, but for the baseline. A relative target is its change: it moves with the baseline.
bool same_target(const KeyResult& a, const KeyResult& b) {
  const Measure &x = a.measure, &y = b.measure;
  if (x.kind != y.kind) return false;
  if (x.change || y.change) return x.change == y.change;
  return same(x.target, x.unit, y.target, y.unit) && same(x.min, x.unit, y.min, y.unit) &&
         same(x.max, x.unit, y.max, y.unit) && same_milestones(a, b);
}

std::string amount(const std::optional<Decimal>& value, const Unit& unit) {
  return value ? to_string(Quantity{*value, unit}) : "none";
}

std::string in_words(const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  if (measure.change) return to_string(*measure.change);
  if (measure.target) return amount(measure.target, measure.unit);
  if (measure.min && measure.max) return amount(measure.min, measure.unit) + " to " + amount(measure.max, measure.unit);
  if (measure.min) return "at least " + amount(measure.min, measure.unit);
  if (measure.max) return "at most " + amount(measure.max, measure.unit);
  if (key_result.fields.milestones) return fmt::format("{} milestones", key_result.fields.milestones->value.size());
  return measure.kind == MeasureKind::none ? "none" : std::string(to_string(measure.kind));
}

std::string worth(const Report& report, const KeyResultScore& score) {
  if (!score.score) return "without that it would have no score";
  return "without that the score would be " + score_text(*score.score, report.workspace().config);
}

/// Where the field stands that says it, else the sentence.
template <class... Fields>
Span place_of(const KeyResult& key_result, const Fields&... fields) {
  Span place = key_result.title.span;
  bool found = false;
  ((fields && !found ? (place = fields->span, found = true) : false), ...);
  return place;
}

constexpr std::string_view agree = "agree on it in the pull request, or put it back";

bool is_kept(const CheckIn& check_in, const std::vector<CheckIn>& later) {
  const auto same_amount = [](const auto& a, const auto& b) {
    return a.has_value() == b.has_value() && (!a || a->value == b->value);
  };
  return std::ranges::any_of(later, [&](const CheckIn& other) {
    return other.date.value == check_in.date.value && same_amount(other.value, check_in.value) &&
           same_amount(other.score, check_in.score);
  });
}

std::string reading(const CheckIn& check_in) {
  if (check_in.value) return to_string(check_in.value->value);
  return check_in.score ? "score " + check_in.score->value.to_string() : "no value";
}

void report_rewritten(Report& report, const CheckIn& check_in, const KeyResult& now) {
  const std::string day = to_string(check_in.date.value);
  const auto later = std::ranges::find_if(
      now.check_ins, [&](const CheckIn& other) { return other.date.value == check_in.date.value; });
  if (later == now.check_ins.end()) {
    report.at(now.id.span, fmt::format("the check-in of {} ({}) is gone", day, reading(check_in)),
              "put it back; a newer reading is a new check-in");
  } else {
    report.at(later->value ? later->value->span : later->date.span,
              fmt::format("the check-in of {} was {}, and is {} now", day, reading(check_in), reading(*later)),
              "put it back, and add a check-in; if it was a mistake, say so in a note");
  }
}

/// The file that `path` names today, else okr.yaml.
Span file_of(const Workspace& workspace, std::string_view path) {
  std::uint32_t config = 0;
  for (std::uint32_t i = 0; i < workspace.files.files.size(); ++i) {
    if (workspace.files.files[i].path == path) return {i, 0, 0};
    if (workspace.files.files[i].path == config_name) config = i;
  }
  return {config, 0, 0};
}

}  // namespace

void moved_target(Report& report) {
  each_kept(report, [&](const KeyResult& before, const Objective&, const KeyResult& now, const KeyResultScore& score) {
    if (same_target(before, now) || !now.unread.empty()) return;
    const MeasureFields& fields = now.fields;
    report.at(place_of(now, fields.target, fields.change, fields.min, fields.max, fields.milestones, fields.judged),
              fmt::format("the target of `{}` was {}, and is {} now; {}", title_of(now), in_words(before),
                          in_words(now), worth(report, score)),
              std::string(agree));
  });
}

void moved_baseline(Report& report) {
  each_kept(report, [&](const KeyResult& before, const Objective&, const KeyResult& now, const KeyResultScore& score) {
    if (before.measure.kind != now.measure.kind || !before.measure.baseline || !now.unread.empty()) return;
    if (same(before.measure.baseline, before.measure.unit, now.measure.baseline, now.measure.unit)) return;
    report.at(place_of(now, now.fields.baseline),
              fmt::format("the baseline of `{}` was {}, and is {} now; {}", title_of(now),
                          amount(before.measure.baseline, before.measure.unit),
                          amount(now.measure.baseline, now.measure.unit), worth(report, score)),
              std::string(agree));
  });
}

void moved_weight(Report& report) {
  const auto move = [&](const auto& before, const auto& now) {
    if (before.weight_or_one() == now.weight_or_one() || was_unread(now, "weight")) return;
    report.at(now.weight ? now.weight->span : now.id.span,
              fmt::format("the weight of `{}` was {}, and is {} now", title_of(now), before.weight_or_one().to_string(),
                          now.weight_or_one().to_string()),
              std::string(agree));
  };
  each_kept(report, [&](const KeyResult& before, const Objective&, const KeyResult& now, const KeyResultScore&) {
    move(before, now);
  });
  const EarlierFacts* earlier = report.facts().earlier;
  for (std::size_t o = 0; earlier != nullptr && o < earlier->workspace.objectives.size(); ++o) {
    const Objective& before = earlier->workspace.objectives[o];
    const auto now = earlier->matching.objectives[o];
    if (now && had_settled(report, before)) move(before, report.workspace().objectives[*now]);
  }
}

void rewritten_check_in(Report& report) {
  each_kept(report, [&](const KeyResult& before, const Objective&, const KeyResult& now, const KeyResultScore&) {
    if (was_unread(now, "check_ins")) return;
    for (const CheckIn& check_in : before.check_ins) {
      if (!is_kept(check_in, now.check_ins)) report_rewritten(report, check_in, now);
    }
  });
}

void removed_objective(Report& report) {
  const EarlierFacts* earlier = report.facts().earlier;
  for (std::size_t o = 0; earlier != nullptr && o < earlier->workspace.objectives.size(); ++o) {
    const Objective& before = earlier->workspace.objectives[o];
    if (earlier->matching.objectives[o] || !had_settled(report, before)) continue;
    if (report.facts().may_be_defined(before.id.value)) continue;
    const std::string& path = earlier->workspace.files.files[before.span.file].path;
    report.at(
        file_of(report.workspace(), path),
        fmt::format("the active objective `{}` (`{}`) is gone from {}", before.title.value, before.id.value, path),
        "put it back with `state: dropped` and a review, or with `carried_to`");
  }
}

void removed_key_result(Report& report) {
  const EarlierFacts* earlier = report.facts().earlier;
  for (std::size_t o = 0; earlier != nullptr && o < earlier->workspace.objectives.size(); ++o) {
    const Objective& before = earlier->workspace.objectives[o];
    const auto now = earlier->matching.objectives[o];
    if (!now || !had_settled(report, before)) continue;
    const Objective& objective = report.workspace().objectives[*now];
    if (was_unread(objective, "key_results")) continue;
    for (std::size_t k = 0; k < before.key_results.size(); ++k) {
      if (earlier->matching.key_results[o][k] || before.key_results[k].dropped) continue;
      report.at(objective.id.span, fmt::format("the key result `{}` is gone", title_of(before.key_results[k])),
                "put it back with `dropped: {date, reason}`");
    }
  }
}

}  // namespace okr::checking
