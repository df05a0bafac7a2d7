// The words that all outputs for people share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// Something to say about an objective or a key result.
struct Remark {
  std::string text;
  Ink ink = Ink::plain;
};

/// `on track`, `not met` …; never shown by its colour alone.
std::string_view words(Status status);
Ink ink_of(Status status);
Ink ink_of(Band band);

/// `1 day`, `3 days`: for nouns whose plural is an s.
std::string counted(std::size_t count, std::string_view noun);

/// Rounded for reading: two decimals, of a number below 1 four; safe to print.
std::string amount(Decimal value, const Unit& unit);

/// `0.70`, a judged one `~0.55`; a dash where there is none, never 0.
std::string score_words(const std::optional<Decimal>& score, bool judged, const Config& config, const Glyphs& glyphs);

/// `at least 80%`, `at most 4%`, `10 to 20 days`.
std::string range_words(const std::optional<Decimal>& min, const std::optional<Decimal>& max, const Unit& unit);
/// The same, of bounds that may be written in other units.
std::string range_words(Said<Quantity> min, Said<Quantity> max, const Unit& unit);

/// `healthy`, `outside range`, `no range`, `no reading`.
std::string_view health_words(const KpiScore& score);

/// Where a key result stands on its way: `3 days → 1.6 → 1 day`, `2.9%, at most 4%`, `1 of 3 milestones`,
/// `dropped 2026-03-01`. In more than `columns`, the baseline's unit is left to the target's: `2,400 → 2,150 → 900
/// calls`.
std::string way_words(const KeyResult& key_result, const KeyResultScore& score, Date today, const Glyphs& glyphs,
                      int columns = 80);

/// Votes at least this far apart are worth a talk; the threshold of the rule `confidence-split`.
inline constexpr Decimal wide_spread = 0.4_d;

/// What stands beside a score wherever it is shown: `no baseline`, `computed 0.70` of one that is judged. Nothing of a
/// dropped key result.
std::vector<std::string> beside_score(const KeyResult& key_result, const KeyResultScore& score, const Config& config);
/// A status, and what stands beside the score, where there is one: `behind, computed 0.70`.
std::string status_words(const KeyResult& key_result, const KeyResultScore& score, const Config& config);

/// What the numbers of a key result do not tell: no baseline, stale, votes apart, a broken guardrail …
std::vector<Remark> remarks(const Workspace& workspace, const KeyResult& key_result, const KeyResultScore& score,
                            Date today);

/// Likewise for an objective: committed, `2 of 3 scored`, dropped ones, which key results hold it back.
std::vector<Remark> remarks(const Objective& objective, const ObjectiveScore& score);

/// The team's title, else its id; safe to print.
std::string team_words(const Config& config, std::string_view id);
/// The person's name, else the id; safe to print.
std::string person_words(const Config& config, std::string_view id);

}  // namespace okr::render
