// What a file names, and nothing else that it says: completion has no time to read more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/workspace.hpp"
#include "read/node.hpp"

namespace okr::read {

/// An objective, a key result or a KPI. What is not said is empty.
struct Outlined {
  std::string id;  ///< its own: of a key result within its objective
  std::string title, owner, team, cycle, pillar;
  State state = State::active;
  std::vector<std::string> tags;
  std::vector<Outlined> key_results;
};

/// One OKR file; its objectives and KPIs have taken the file's defaults.
struct Outline {
  std::vector<Outlined> objectives, kpis;
};

/// Of a file that can be read without a complaint it says what read_okr_file says, in a part of the time; of another
/// one as much as can be seen.
Outline outline_of(std::string_view bytes);
/// The same for who reads many: `scratch` holds the document meanwhile, and its memory serves the next one.
Outline outline_of(std::string_view bytes, Document& scratch);

}  // namespace okr::read
