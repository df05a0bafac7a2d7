// The scripts for the shells, `okr.bash`, `okr.zsh` and `okr.fish` beside this file, as they were when the program was
// built.
#pragma once

#include <span>

#include "render/rules_page.hpp"

namespace okr::cli {

std::span<const render::Page> completion_scripts();

}  // namespace okr::cli
