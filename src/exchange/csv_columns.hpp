// What the columns of a table are called, here and elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace okr::exchange {

/// What a column holds. Where both an objective and a key result have it, the row says whose it is.
enum class Column : std::uint8_t {
  objective_id,
  objective,
  objective_owner,
  objective_weight,
  team,
  cycle,
  pillar,
  kind,
  supports,
  tags,
  key_result_id,
  key_result,
  id,
  title,
  type,
  description,
  owner,
  state,
  status,
  due,
  weight,
  measure,
  baseline,
  target,
  min,
  max,
  change,
  unit,
  kpi,
  milestones,
  done,
  current,
  progress,
  score,
  confidence,
  date,
  note,
  dropped,
  dropped_reason,
  worked_out
};

/// The column of that heading, whatever its case and punctuation; nothing where it is not known.
std::optional<Column> column_named(std::string_view heading);

}  // namespace okr::exchange
