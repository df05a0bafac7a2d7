// The names that a workspace knows, each with what it is called in full.
#pragma once

#include <map>
#include <string>

#include "cli/completion/known.hpp"

namespace okr::cli {

using Names = std::map<std::string, std::string>;

Names teams_of(const Known& known);
Names owners_of(const Known& known);
Names pillars_of(const Known& known);
Names cycles_of(const Known& known);
Names tags_of(const Known& known);
Names ids_of(const Known& known);

}  // namespace okr::cli
