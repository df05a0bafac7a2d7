// Titles that are the wrong kind of thing: a measure, daily work, an activity, weasel words.
#include <fmt/format.h>

#include "check/rules/hierarchy.hpp"
#include "check/rules/key_results.hpp"
#include "check/rules/phrases.hpp"
#include "check/rules/rules.hpp"

namespace okr::checking {

namespace {

/// A title that was handed down is one mistake, whatever its words are: copied-cascade speaks of it.
bool is_copied(const Report& report, const Objective& objective) {
  return static_cast<bool>(copied_key_result(report.workspace(), objective));
}

/// Whether only its words say what a key result is after: no number does, not even one that contradicts its fields.
bool is_worded(const KeyResult& key_result) {
  const MeasureKind kind = key_result.measure.kind;
  if (key_result.sentence.kind != MeasureKind::none) return false;
  return kind == MeasureKind::judged || kind == MeasureKind::done || kind == MeasureKind::milestones;
}

}  // namespace

void numeric_objective(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective)) continue;
    const SentenceReading reading = read_sentence(objective.title.value);
    if (reading.kind == MeasureKind::none && !reading.two_measures) continue;
    if (business_as_usual(objective.title.value) || is_copied(report, objective)) continue;
    report.at(objective.title.span, fmt::format("`{}` states a measure: that is a key result", objective.title.value),
              "say what will be better then, and move the number to its key results");
  }
}

void maintenance_objective(Report& report) {
  for (const Objective& objective : report.workspace().objectives) {
    if (!is_active(objective)) continue;
    const Telltale told = business_as_usual(objective.title.value);
    if (!told || is_copied(report, objective)) continue;
    report.at(objective.title.span,
              fmt::format("`{}` is business as usual: `{}` says {}", objective.title.value, told.phrase, told.says),
              "watch it as a KPI with a healthy range, or say what is to become better");
  }
}

void activity_key_result(Report& report) {
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore&) {
    if (!is_worded(key_result)) return;
    const Telltale told = activity(key_result.title.value);
    if (!told) return;
    report.at(key_result.title.span,
              fmt::format("`{}` is work, not an outcome: `{}` says {}", key_result.title.value, told.phrase, told.says),
              "say what will be different once it is done; the work itself is one of the `initiatives`");
  });
}

void vague_key_result(Report& report) {
  each_active_key_result(report, [&](const Objective&, const KeyResult& key_result, const KeyResultScore&) {
    if (!is_worded(key_result) || activity(key_result.title.value)) return;
    const Telltale told = weasel_words(key_result.title.value);
    if (!told) return;
    report.at(key_result.title.span,
              fmt::format("`{}` is vague: `{}` says {}", key_result.title.value, told.phrase, told.says),
              "say what somebody who was not there would see");
  });
}

}  // namespace okr::checking
