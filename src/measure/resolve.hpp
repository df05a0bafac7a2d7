// A key result's measure, from what its fields and its sentence say.
#pragma once

#include "okr/workspace.hpp"

namespace okr::measure {

/// The measure of `key_result`; `kpi_unit` is the unit of the KPI that its `kpi` names, else empty. Fields win over the
/// sentence; where they conflict among themselves the first of the table in docs/format.md counts. What does not
/// convert into the measure's unit is left out (the rules report it).
Measure resolve(const KeyResult& key_result, const Unit& kpi_unit);

/// Which measure the fields alone state.
MeasureKind kind_of(const MeasureFields& fields);

}  // namespace okr::measure
