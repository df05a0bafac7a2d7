// The arithmetic of a score, step by step, with the place of every number: `okr explain ID`.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "okr/blame.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// A number or a word, and how it came about.
struct Step {
  using Value = std::variant<std::monostate, Decimal, std::string>;

  std::string_view name;      ///< `baseline`, `progress`, `status` …
  Value value;                ///< nothing where it is unknown
  std::string words;          ///< the same for people; as it stands in the files: whoever prints it makes it safe
  std::optional<Span> place;  ///< where it is written; nothing where it is worked out
  Unit unit = {};
};

using Steps = std::vector<Step>;

/// `ref` must name an objective or a key result.
Steps steps_of(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);

/// With `origins`, who wrote each number last.
void explain_text(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                  const Terminal& terminal, Origins* origins = nullptr);
void explain_json(std::ostream& out, const Workspace& workspace, const Scores& scores, Ref ref,
                  Origins* origins = nullptr);

// The parts that steps_of is made of.

Steps key_result_steps(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs);
Steps objective_steps(const Workspace& workspace, const Scores& scores, Ref ref);

/// The success line of an objective, with the place of its kind.
Step line_step(const Objective& objective);
Step status_step(const std::optional<Status>& status, std::string why);

/// Which row of the status table applied, and why.
std::string why_status(const Workspace& workspace, Ref ref, const KeyResultScore& score, Date today);
/// `at_risk` are the ids of the parts that hold the objective back.
std::string why_status(const Objective& objective, const ObjectiveScore& score, const std::vector<std::string>& at_risk,
                       Date today);

/// The number as a value of a step.
Step::Value value_of(const std::optional<Decimal>& number);
/// The exact number, or a dash where there is none.
std::string exact(const std::optional<Decimal>& number);

}  // namespace okr::render
