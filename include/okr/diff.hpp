// What the difference between two versions of a workspace means, as plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// What happened to an object; in the order in which an object's changes are listed.
enum class DifferenceKind {
  added,
  removed,
  renamed,       ///< its id
  moved,         ///< to another team, cycle, objective or parent
  state,         ///< proposed, active, closed …; a key result dropped
  moved_target,  ///< target, change, bounds, milestones, or the way it is measured
  moved_baseline,
  moved_weight,
  rewritten_check_in,  ///< value, score or date of an earlier check-in changed, or it is gone
  checked_in,          ///< check-ins added; `current`, or what is done, changed
  confidence,
  reworded,  ///< its title, other than by the numbers of a measure that moved
  aligned,   ///< supports or drives more
  unaligned,
  edited,  ///< any other field
  score,   ///< its own text is as it was; what it is made of changed
};

/// As in JSON: `moved-target`, `checked-in` …
std::string_view to_string(DifferenceKind kind);

/// A field in one version: nothing, words, a plain number, an amount with its unit, whether it is done, a list of
/// words, or of check-ins.
using FieldValue =
    std::variant<std::monostate, std::string, Decimal, Quantity, Done, std::vector<std::string>, std::vector<CheckIn>>;

struct FieldDifference {
  std::string_view name;  ///< as in the files, or in JSON where it is worked out (`current`, `confidence`)
  FieldValue before, after;
};

/// A score in both versions, on one day.
struct ScoreDifference {
  std::optional<Decimal> before, after;
  /// The later readings at the earlier goalposts: target, baseline, weights and which key results there are. Nothing
  /// where these give no score.
  std::optional<Decimal> at_old_goalposts;

  /// What the readings made; 0 where the earlier goalposts can't tell. Nothing where a score is missing.
  std::optional<Decimal> from_progress() const;
  /// The rest: progress and goalposts together are exactly `after` − `before`.
  std::optional<Decimal> from_goalposts() const;
  bool moved() const { return before != after || (before && at_old_goalposts && *before != *at_old_goalposts); }
};

enum class DifferenceOf { objective, key_result, kpi, team, pillar };

/// As in JSON: `objective`, `key_result` …
std::string_view to_string(DifferenceOf of);

/// One kind of change to one object.
struct Difference {
  DifferenceKind kind = DifferenceKind::edited;
  DifferenceOf of = DifferenceOf::objective;
  std::string id;     ///< whole; the later one, of something removed the earlier
  std::string title;  ///< likewise; may be empty for a team or a pillar
  Ref before, after;  ///< what it is in each version; nothing where it is not there, and for teams and pillars
  std::optional<Span> place_before, place_after;  ///< in the files of its version
  std::vector<FieldDifference> fields;
  std::optional<ScoreDifference> score;  ///< on the first difference of an objective or a key result
};

/// Both scored on the same day.
struct DiffSide {
  const Workspace& workspace;
  const Scores& scores;
};

/// All differences: objectives in the order of the later version, each before its key results; then removed objectives,
/// KPIs, teams and pillars. One for each object and kind. Of a file that could not be read in one version, nothing is
/// called added or removed, and of a value that could not be read nothing is said; nor of teams and pillars where one
/// version has no okr.yaml that can be read.
std::vector<Difference> diff(const DiffSide& before, const DiffSide& after);

}  // namespace okr
