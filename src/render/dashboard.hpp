// The selected objectives by cycle and team, and what needs a word: what every format of the dashboard prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"

namespace okr::render {

struct TeamPart {
  std::string team;             ///< its id; empty for objectives of no team
  std::optional<Decimal> mean;  ///< over all its objectives of the cycle, selected or not
  std::vector<Selection::Item> objectives;
};

struct CyclePart {
  Cycle cycle;
  std::vector<TeamPart> teams;         ///< active and closed objectives; teams as a tree, parents first
  std::vector<Selection::Item> apart;  ///< proposals, drafts and dropped objectives, which count nowhere
};

/// What a team should talk about, counted over the key results that count.
struct Attention {
  std::size_t at_risk = 0, behind = 0, stale = 0, split = 0, unhealthy_kpis = 0;

  /// `1 at risk`, `2 behind`, `3 stale` …; empty where there is nothing.
  std::vector<std::string> words() const;
};

struct Dashboard {
  std::vector<CyclePart> cycles;  ///< those that run, then those that ended, then those to come
  Attention attention;
};

/// An objective stands in one cycle: the first running one that it belongs to, else its own. One without a known cycle
/// is left out.
Dashboard dashboard(const Workspace& workspace, const Scores& scores, const Selection& selection);

/// `46 days left, 49% of its time passed`, `ended 12 days ago`, `begins in 3 days`.
std::string time_words(const Cycle& cycle, Date today);
/// The share of the cycle's days that has passed, 0 to 1: 0 on its first day, 1 on its last.
Decimal share_passed(const Cycle& cycle, Date today);

/// At risk, behind, stale, or votes far apart.
bool needs_word(const KeyResultScore& score);

}  // namespace okr::render
