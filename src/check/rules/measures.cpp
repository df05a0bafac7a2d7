// Key results without a measure, and measures that can't be right.
#include <array>
#include <fmt/format.h>

#include "check/rules/key_results.hpp"
#include "check/rules/rules.hpp"
#include "model/title.hpp"
#include "text/entries.hpp"

namespace okr::checking {

namespace {

/// What can't be read is not missing: the keys that state a measure.
bool measure_unread(const KeyResult& key_result) {
  constexpr std::array<std::string_view, 11> keys = {"title", "baseline",   "target", "unit", "change", "min",
                                                     "max",   "milestones", "done",   "kpi",  "judged"};
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return was_unread(key_result, key); });
}

bool is_measured(const KeyResult& key_result) {
  const Measure& measure = key_result.measure;
  if (measure.kind != MeasureKind::kpi) return measure.kind != MeasureKind::none;
  const SentenceMeasure& said = key_result.sentence;
  return !key_result.kpi || key_result.fields.target || measure.change || said.target;
}

bool states_a_baseline(const KeyResult& key_result) {
  return key_result.fields.baseline || key_result.sentence.baseline;
}

/// The first reading, as words: `87% on 2026-03-31`. Empty where there is none.
std::string first_reading(const Workspace& workspace, const KeyResult& key_result, Span& place) {
  const bool from_kpi = key_result.measure.kind == MeasureKind::kpi && key_result.kpi.to == Ref::To::kpi;
  const auto& check_ins = from_kpi ? workspace.kpi(key_result.kpi).check_ins : key_result.check_ins;
  const CheckIn* first = nullptr;
  for (const CheckIn& check_in : check_ins) {
    if (check_in.value && (first == nullptr || check_in.date.value < first->date.value)) first = &check_in;
  }
  if (first == nullptr) return {};
  place = first->value->span;
  return fmt::format("{} on {}", to_string(first->value->value), to_string(first->date.value));
}

/// The reading at `reading`, as it is written there, written as the baseline behind the title. It is a guess: the first
/// reading may be weeks late.
std::vector<Splice> with_baseline(const Facts& facts, const KeyResult& key_result, Span reading) {
  const std::string_view value = facts.bytes(reading.file).substr(reading.begin, reading.end - reading.begin);
  const bool in_quotes = value.starts_with('"') || value.starts_with('\'');
  const bool plain_anywhere = value.find_first_of(",[]{}") == std::string_view::npos;
  const std::string_view quote = in_quotes || plain_anywhere ? "" : "\"";
  const std::string entry = fmt::format("baseline: {0}{1}{0}", quote, value);
  return text::entry_behind(facts.bytes(key_result.span.file), key_result.span, key_result.title.span, entry);
}

}  // namespace

void objective_without_key_results(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    const bool needed = objective.counts() && objective.score_from != ScoreFrom::supporting;
    const bool unread = objective.id.value.empty() || was_unread(objective, "title") ||
                        was_unread(objective, "key_results") || was_unread(objective, "state");
    if (!needed || !objective.key_results.empty() || unread) continue;
    report.at(objective.id.span, fmt::format("`{}` has no key results", objective.id.value),
              "say how it is measured, or mark it `state: proposed`");
  }
}

void unmeasurable_key_result(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective& objective, const KeyResult& key_result) {
    if (!objective.is(State::active) || was_unread(objective, "state")) return;
    if (is_measured(key_result) || measure_unread(key_result)) return;
    if (key_result.sentence.two_measures) return;  // double-barrelled-key-result speaks of it
    const std::string why = read_sentence(key_result.title.value).why;
    report.at(key_result.id.span,
              fmt::format("`{}` has no measure{}", title_of(key_result), why.empty() ? "" : fmt::format(": {}", why)),
              "say from what to what in its title, like `from 60 to 75`; or add `target`, `milestones`, `done` or "
              "`judged: true`");
  });
}

void double_barrelled_key_result(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    if (!key_result.sentence.two_measures || is_measured(key_result) || measure_unread(key_result)) return;
    report.at(key_result.id.span, fmt::format("`{}` states two measures", title_of(key_result)),
              "split it into two key results");
  });
}

void missing_baseline(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    const Measure& measure = key_result.measure;
    if (!measure.is_metric() || !is_measured(key_result)) return;
    if (states_a_baseline(key_result) || measure_unread(key_result)) return;
    if (measure.kind == MeasureKind::kpi && !key_result.kpi) return;  // unknown-reference speaks of it
    Span place;
    const std::string first = first_reading(report.workspace(), key_result, place);
    Finding& finding = report.at(
        key_result.id.span,
        fmt::format("`{}` has a {} and no baseline", title_of(key_result), measure.change ? "change" : "target"),
        first.empty() ? "add a `baseline`: where it stands today"
                      : fmt::format("add a `baseline`; the first reading is {}", first));
    if (first.empty()) return;
    finding.notes.push_back({place, "the first reading"});
    finding.fix = with_baseline(report.facts(), key_result, place);
    finding.fix_is_unsafe = true;
  });
}

void baseline_equals_target(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    const Measure& measure = key_result.measure;
    if (!measure.baseline || measure.baseline != measure.target) return;
    const MeasureFields& fields = key_result.fields;
    const Span place = fields.target     ? fields.target->span
                       : fields.change   ? fields.change->span
                       : fields.baseline ? fields.baseline->span
                                         : key_result.title.span;
    report.at(place, fmt::format("baseline and target are both {}", to_string(Quantity{*measure.target, measure.unit})),
              "set the target where it should be; to hold a level, write `min` or `max`");
  });
}

void direction_contradiction(Report& report) {
  each_open_key_result(report.workspace(), [&](const Objective&, const KeyResult& key_result) {
    const Measure& measure = key_result.measure;
    const Direction said = key_result.sentence.direction;
    if (said == Direction::unknown || !measure.baseline || !measure.target) return;
    if (*measure.baseline == *measure.target) return;
    const bool rises = *measure.target > *measure.baseline;
    if (rises == (said == Direction::up)) return;
    report.at(key_result.title.span,
              fmt::format("the sentence says to {}, and the target {} is {} the baseline {}",
                          rises ? "reduce" : "increase", to_string(Quantity{*measure.target, measure.unit}),
                          rises ? "above" : "below", to_string(Quantity{*measure.baseline, measure.unit})),
              "turn the numbers round, or the verb");
  });
}

}  // namespace okr::checking
