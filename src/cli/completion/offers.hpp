// Candidates for each kind of value.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/completion/completion.hpp"
#include "cli/completion/known.hpp"
#include "cli/value.hpp"

namespace okr::cli {

/// What offers are made of. `known` reads the workspace when it is first asked.
struct Source {
  std::filesystem::path start;  ///< where the search for the workspace begins
  Date today{};
  std::function<const Known&()> known;
};

/// Ids of objectives, key results and KPIs. An objective whose key results alone are wanted ends in `/`; a key result
/// is offered once it is typed: by its own id where that says which, else as `objective/key-result`.
void offer_ids(Candidates& candidates, const Source& source, Values values, const std::string& word);

/// The last term of a query; with `named` alone, something that has an id.
void offer_terms(Candidates& candidates, const Source& source, Values values, const std::string& word);

/// Names of cycles, teams, owners and pillars.
void offer_names(Candidates& candidates, const Source& source, Values values);

/// Everything else but paths.
void offer_words(Candidates& candidates, const Source& source, Values values, const std::string& word);

}  // namespace okr::cli
