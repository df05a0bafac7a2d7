// What a file names, and nothing else that it says: completion has no time to read more.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/workspace.hpp"

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

/// Of a file that can be read without a complaint it says what read_okr_file says; of another one as much as can be
/// seen.
Outline outline_of(std::string_view bytes);

/// The outline of a file that is written plainly: words as keys, lists in blocks, texts on one line or simply wrapped.
/// Takes a small part of the time that reading takes. In doubt there is nothing.
std::optional<Outline> plain_outline(std::string_view bytes);

}  // namespace okr::read
