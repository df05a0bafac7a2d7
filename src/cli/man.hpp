// The manual: a page for the program and one for each command, made of the same texts as their help.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "render/rules_page.hpp"

namespace okr::cli {

struct ManPage {
  std::string name;  ///< `okr-check.1`
  std::string roff;
};

/// okr(1), okr-check(1) …
std::vector<ManPage> man_pages();

/// What the pages of docs/commands say about exit codes, by command.
std::span<const render::Page> exit_codes();

}  // namespace okr::cli
