// Which readings a score was worked out from.
#pragma once

#include "render/explain.hpp"
#include "score/readings.hpp"

namespace okr::render {

/// The KPI's where it is the measure, else the key result's own.
scoring::Readings readings_that_count(const Workspace& workspace, const KeyResult& key_result);

/// The reading that counts on `day` and why; of a limit all of them, as each one counts.
void add_readings(Steps& steps, const Workspace& workspace, const KeyResult& key_result, Date day);

/// Each guardrail with its KPI's latest reading and range.
void add_guardrails(Steps& steps, const Workspace& workspace, const KeyResult& key_result, Date day);

}  // namespace okr::render
