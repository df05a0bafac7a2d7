// What okr.yaml makes of the rule table.
#pragma once

#include <vector>

#include "check/context.hpp"

namespace okr::checking {

/// The state of every row of the table, in its order. Settings that name no rule or no threshold are reported.
std::vector<RuleState> states_of(const Config& config, Findings& findings);

/// The state of the rule of that name, or null.
const RuleState* state_of(const std::vector<RuleState>& states, std::string_view rule);

}  // namespace okr::checking
