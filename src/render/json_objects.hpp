// Objectives, key results and KPIs as JSON, alike in every output.
#pragma once

#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/json.hpp"
#include "render/places.hpp"
#include "render/selection.hpp"

namespace okr::render {

/// The keys that begin every document: format, workspace, today.
Json document_json(const Workspace& workspace, const Scores& scores);

/// With the selected key results.
Json objective_json(const Workspace& workspace, const Scores& scores, const Selection::Item& item, Places& places);
/// `ref` names a key result.
Json key_result_json(const Workspace& workspace, const Scores& scores, Ref ref, Places& places);
Json kpi_json(const Workspace& workspace, const Scores& scores, std::uint32_t index);

/// An object of names, an array for several votes without names, null for a single number or none.
Json votes_json(const Votes& votes);
Json json_of(Maybe<Text> text);
/// False, true, or the day.
Json done_json(const Done& done);
/// Values in `unit`; null where they have another kind of unit.
Json check_ins_json(const std::vector<CheckIn>& check_ins, const Unit& unit);

}  // namespace okr::render
