// A value that somebody says, as the next reading in a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "okr/quantity.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What the readings of a key result or a KPI are like.
struct Scale {
  Unit unit;                    ///< what a bare number is in
  std::optional<Decimal> last;  ///< the latest reading, else the baseline; in `unit`
  std::string model;            ///< how the latest reading is written; without one what the file says of the target
  bool has_readings = false;    ///< `model` is a reading
};

/// The scale on `day`. `bytes` are those of the object's file.
Scale scale_of(const KeyResult& key_result, std::string_view bytes, Date day);
Scale scale_of(const Kpi& kpi, std::string_view bytes, Date day);

/// `2150` as `2_150` or `2,150`, where `model` groups its digits like that.
std::string grouped(const std::string& number, std::string_view model);

/// `said` as it is to stand in the file: with the unit where the readings before have it, grouped as they are. A sign
/// `+` adds to the last reading. Throws Failure where it is no quantity, does not convert into the unit, has nothing to
/// be added to, or lacks a `k` or `M` that the reading before has, so that it would be a thousandth of it.
std::string reading_text(const std::string& said, const Scale& scale);

}  // namespace okr::edit
