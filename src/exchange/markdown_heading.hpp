// What headings of an outline say besides the title of an objective.
#pragma once

#include <string>
#include <string_view>

#include "exchange/names.hpp"

namespace okr::exchange {

/// What headings say of all that is below them.
struct Section {
  int depth = 0;
  std::string cycle, team, owner;
};

/// Whether the text is `Key results:`, `OKRs`, `Initiatives` and the like: a heading of what follows, and no more.
bool is_key_results(std::string_view text);
bool is_objectives(std::string_view text);
bool is_initiatives(std::string_view text);

/// A heading with a cycle in it: `Claims - OKRs Q2 2026`.
struct CycleHeading {
  std::string cycle;  ///< empty: there is none in it
  std::string rest;   ///< without the cycle, the word OKRs and the marks between: a team
  /// The words are about the cycle, and not a title that ends with a year: nothing else is there, or it is set off by
  /// a mark, or by the word OKRs.
  bool is_certain = false;
};

CycleHeading read_cycle(std::string_view heading, const Names& names);

}  // namespace okr::exchange
