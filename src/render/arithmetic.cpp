// The steps from a key result's readings to its score, in one line.
#include <fmt/format.h>

#include "render/sheet.hpp"
#include "render/words.hpp"

namespace okr::render {
namespace {

/// A negative number is put in brackets where a minus stands before it.
std::string term(Decimal value) { return value < 0 ? fmt::format("({})", value.to_string()) : value.to_string(); }

std::string metric_arithmetic(const Measure& measure, const KeyResultScore& score, const Config& config) {
  if (!score.current || !measure.target) return "";
  const std::string current = score.current->to_string(), target = measure.target->to_string();
  if (!measure.baseline) {
    const bool met = score.computed == Decimal(1);
    return fmt::format("{} {} {}, no baseline: {}", current, met ? "reaches" : "does not reach", target,
                       met ? "1" : "0");
  }
  const Decimal way = *measure.target - *measure.baseline;
  if (way == 0) return "";
  const Decimal progress = (*score.current - *measure.baseline) / way;
  return fmt::format("({} - {}) / ({} - {}) = {}", current, term(*measure.baseline), target, term(*measure.baseline),
                     score_text(progress, config));
}

}  // namespace

std::string arithmetic(const KeyResult& key_result, const KeyResultScore& score, const Config& config, Date today,
                       const Glyphs& glyphs) {
  const Measure& measure = key_result.measure;
  if (measure.is_metric()) return metric_arithmetic(measure, score, config);
  if (!score.computed) return "";
  switch (measure.kind) {
    case MeasureKind::limit:
      return fmt::format("the share of check-ins within it, from the first that was: {}",
                         score_text(*score.computed, config));
    case MeasureKind::milestones:
      return fmt::format("{}, by weight: {}", way_words(key_result, score, today, glyphs),
                         score_text(*score.computed, config));
    default:
      return "";
  }
}

}  // namespace okr::render
