// Giving something another id, with every reference to it.
#pragma once

#include <string>

#include "edit/draft.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// What has an id of its own. Objectives and KPIs share their name space.
enum class Named { object, team, person, pillar, cycle };

/// Has the draft call it `to` wherever the files name it: where it is defined, in references, as owner and lead, in
/// votes and in ranges of cycles. An object's id that was worked out of its title is written out. `from` is the whole
/// id of an object. Returns the path of the file that defines it, which is to be written last: until then the old name
/// is still known, and the renaming can be begun again; empty where nothing does (a team or an owner that is not
/// declared).
///
/// Throws Failure where `to` is not an id or is taken, where nothing is called `from`, and where a file can't be read,
/// which may name it.
std::string rename(Draft& draft, const Workspace& workspace, Named kind, const std::string& from,
                   const std::string& to);

/// Whether something of that kind is called `id`.
bool is_known(const Workspace& workspace, Named kind, const std::string& id);

}  // namespace okr::edit
