// Scores, pace and status of everything in a workspace on one day. The formulas are those of docs/scoring.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/date.hpp"
#include "okr/decimal.hpp"
#include "okr/workspace.hpp"

namespace okr {

enum class Status : std::uint8_t { upcoming, no_data, on_track, behind, at_risk, met, not_met };
enum class Band : std::uint8_t { red, yellow, green };

/// As in JSON: `on-track`, `no-data`, `not-met` …
std::string_view to_string(Status status);
std::string_view to_string(Band band);

/// The score at which an objective of this kind counts as a success: 0.7, or 1 where it is committed.
Decimal success_line(Kind kind);

struct KeyResultScore {
  OptionalDecimal current;     ///< the latest reading, in the measure's unit
  OptionalDecimal progress;    ///< unclamped; of a limit, a judgement and an all-or-nothing measure its score
  OptionalDecimal score;       ///< 0 to 1; nothing is "no reading", never 0
  OptionalDecimal computed;    ///< the arithmetic's score where a judged one overrides it, else the same as score
  OptionalDecimal elapsed;     ///< 0 to 1: the share of its time that has passed
  OptionalDecimal expected;    ///< 0 to 1: elapsed × success line
  OptionalDecimal gap;         ///< expected − progress, progress held in [−1, 1]
  OptionalDecimal confidence;  ///< mean of the latest votes
  Votes votes;                 ///< the latest; a single number is one vote without a name
  Decimal spread;              ///< highest vote − lowest
  std::optional<Date> last_check_in;  ///< or last KPI reading, or last milestone's day
  std::optional<Status> status;       ///< nothing where it does not count (draft, proposed, dropped)
  bool judged = false;                ///< the score is a judgement
  bool stale = false;                 ///< the last reading is older than check_in_every
  bool dropped = false;               ///< counts nowhere
  Few<Ref> broken_guardrails;
};

struct ObjectiveScore {
  std::vector<KeyResultScore> key_results;  ///< as in Objective::key_results
  OptionalDecimal score;
  std::optional<Band> band;  ///< nothing without a score, or with readings for under half of the weight
  std::optional<Status> status;
  int scored = 0;  ///< key results with a score
  int of = 0;      ///< key results that count: all but the dropped
  int dropped = 0;
  OptionalDecimal confidence;  ///< weighted mean over its key results
  OptionalDecimal expected;    ///< weighted mean over its key results that have a pace
  OptionalDecimal gap;         ///< likewise of their gaps
  Few<std::uint32_t> at_risk;  ///< key results that hold it back, by index
};

struct KpiScore {
  std::optional<Decimal> current;  ///< in the KPI's unit
  std::optional<bool> healthy;     ///< within its range; nothing without a reading or a range
  std::optional<Date> last_check_in;
};

/// Scores of a workspace on one day; the vectors are parallel to the workspace's.
struct Scores {
  Date today{};
  std::vector<ObjectiveScore> objectives;
  std::vector<KpiScore> kpis;
};

Scores score(const Workspace& workspace, Date today);

/// The band of a score under the workspace's `bands`.
Band band_of(const Config& config, Decimal score);

/// Weighted mean of the scores of `objectives` (indices) that count (active, closed) and have one. Nothing where none
/// has. The caller picks objectives of one cycle: an annual and a quarterly objective don't mix.
std::optional<Decimal> mean_score(const Workspace& workspace, const Scores& scores,
                                  const std::vector<std::uint32_t>& objectives);

/// The cycles that contain today, and those that ended with objectives still active, by name, soonest to end first.
std::vector<Cycle> running_cycles(const Workspace& workspace, Date today);

/// Two decimals, but never rounded across one of `lines` (bands, success lines, 0 and 1): 0.6996 is `0.699`.
std::string score_text(Decimal score, const Config& config);

}  // namespace okr
