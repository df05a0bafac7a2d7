// The objects of a workspace in a draft of its files.
#pragma once

#include <string>
#include <string_view>

#include "edit/draft.hpp"
#include "okr/workspace.hpp"

namespace okr::edit {

/// The map of what `ref` names: of a key result that is a bare sentence a new one around it. Its id is written out, so
/// that it outlives another title.
Tree& written_out(Draft& draft, const Workspace& workspace, Ref ref);

/// The list under `key` of a map; made, before the entries named in `before`, where there is none.
Tree& list_in(Tree& map, std::string_view key, std::initializer_list<std::string_view> before);

}  // namespace okr::edit
