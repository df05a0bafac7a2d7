// The scores of a workspace beside those that it has after a change.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// A workspace with its scores.
struct Scored {
  const Workspace& workspace;
  const Scores& scores;
};

/// How one thing stands before and after.
struct Standing {
  enum class Of { key_result, objective, kpi, team, pillar };
  struct Side {
    std::optional<Decimal> score;    ///< 0 to 1
    std::optional<Decimal> current;  ///< of a key result and a KPI, in its unit
    bool judged = false;
    std::optional<Status> status;
    std::optional<bool> healthy;  ///< of a KPI
  };
  Of of = Of::key_result;
  std::string id;     ///< whole; of a team and a pillar its own
  std::string cycle;  ///< of a team and a pillar
  std::string way;    ///< of a key result: where it stands after, in words; safe to print
  Side before, after;

  bool changed() const;
};

/// Of one thing that `id` names in both.
Standing standing(const Scored& before, const Scored& after, const std::string& id, const Glyphs& glyphs);

/// Of all that changed: key results, each before its objective, objectives above them, KPIs, then teams and pillars in
/// each cycle, whose scores are the means of their objectives'.
std::vector<Standing> changed_standings(const Scored& before, const Scored& after, const Glyphs& glyphs);

/// A line for each: what it is, its way, `0.70 → 0.75`, its status where that changed.
void standings_text(std::ostream& out, const std::vector<Standing>& standings, const Config& config,
                    const Terminal& terminal);

/// `{"format": 1, "today": …, "changes": [{"of": "key-result", "id": …, "before": {…}, "after": {…}}]}`.
void standings_json(std::ostream& out, const std::vector<Standing>& standings, Date today);

}  // namespace okr::render
