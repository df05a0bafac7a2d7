// How a key result is measured, in fields or in its sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/quantity.hpp"
#include "okr/rare.hpp"

namespace okr {

enum class MeasureKind : std::uint8_t { none, metric, relative, limit, milestones, done, kpi, judged };

/// As in JSON: `metric`, `relative`, …; `none` is the empty string.
std::string_view to_string(MeasureKind kind);

enum class Direction : std::uint8_t { unknown, up, down };

/// `-25%`, `x3`, `+15`, `+10 points`: what a relative measure adds to or makes of its baseline.
struct Change {
  enum class Kind { percent, factor, absolute };
  Kind kind = Kind::absolute;
  Quantity by;  ///< percent: -25 with unit `%`; factor: 3 with no unit; absolute: the signed quantity

  friend bool operator==(const Change&, const Change&) = default;
};

/// Reads the whole of `text` (`-25%`, `x3`, `3x`, `+15`, `-2 days`). A sign or an `x` is required.
std::optional<Change> parse_change(std::string_view text);
/// The one spelling: `+25%`, `-20%`, `x0.5`, `+15`, `-2 days`. parse_change of it gives the same change.
std::string to_string(const Change& change);
/// The target that `change` makes of `baseline`. Nothing for a percentage of a baseline at or below 0 or of a
/// percentage, and where the units don't convert; `+10 points` on a `%` adds ten.
std::optional<Decimal> target_of(const Change& change, const Quantity& baseline);

/// The measure that a sentence says. `kind` is `metric` (with or without a baseline), `limit` (min or max), `relative`,
/// or `none`.
struct SentenceMeasure {
  MeasureKind kind = MeasureKind::none;
  Direction direction = Direction::unknown;  ///< what the sentence's verb says; never worked out from the numbers
  bool two_measures = false;                 ///< kind is none because two measures stand in the sentence
  OptionalDecimal baseline, target, min, max;
  Rare<Quantity> own_baseline;  ///< the baseline as it is said, where its unit of time is not the target's
  Rare<Change> change;
  Unit unit;
};

/// The same, and how it was read.
struct SentenceReading : SentenceMeasure {
  std::string why;  ///< kind is none: the reason in one line, for people

  /// Which bytes of the sentence gave what, for marking them.
  struct Part {
    std::uint32_t begin = 0, end = 0;
    std::string_view role;  ///< `baseline`, `target`, `min`, `max`, `change`
  };
  std::vector<Part> parts;
};

/// Reads the measure out of a key result's sentence: a whole, known construction or nothing (docs/sentences.md).
/// Never throws, whatever the bytes; linear in their number.
SentenceReading read_sentence(std::string_view sentence);
/// The measure alone: what is kept of every key result.
SentenceMeasure measure_in(std::string_view sentence);

/// Where a key result begins and where it is to get.
struct Way {
  OptionalDecimal baseline, target;
  Unit unit;
};

/// The measure of a key result, worked out of its fields and its sentence; all amounts are in `unit`.
struct Measure {
  MeasureKind kind = MeasureKind::none;
  bool falling = false;  ///< the target is reached from above; told by the numbers, and without a baseline by the verb
  OptionalDecimal baseline, target, min, max;  ///< target: of a relative measure the one worked out
  Rare<Way> exact;  ///< baseline and target in the smallest unit that they are said in, where that is not `unit`
  Rare<Change> change;
  Unit unit;

  /// Yes or no, or a target without a baseline: met or not met, nothing between.
  bool all_or_nothing() const { return kind == MeasureKind::done || (is_metric() && target && !baseline); }
  /// Measured as a way from a baseline to a target.
  bool is_metric() const {
    return kind == MeasureKind::metric || kind == MeasureKind::relative || kind == MeasureKind::kpi;
  }
};

}  // namespace okr
