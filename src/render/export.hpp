// What `okr export` writes.
#pragma once

#include <iosfwd>

#include "exchange/exported.hpp"
#include "okr/score.hpp"
#include "okr/workspace.hpp"
#include "render/selection.hpp"

namespace okr::render {

/// One document with what is selected, and all of okr.yaml.
void export_json(std::ostream& out, const exchange::Exported& exported, const Selection& selection);
/// The same, one value a line.
void export_ndjson(std::ostream& out, const exchange::Exported& exported, const Selection& selection);

/// For spreadsheets: a row a key result, and one for an objective without any. Numbers are plain numbers.
void export_csv(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection);

}  // namespace okr::render
