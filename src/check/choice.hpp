// What a call's choice of rules does to their states and to what they found.
#pragma once

#include <vector>

#include "check/context.hpp"

namespace okr::checking {

/// Gives the rules that `choice` names the severities that it wants.
void set_severities(const RuleChoice& choice, std::vector<RuleState>& states);

/// Takes out of `findings` those of rules that `choice` does not select, or ignores.
void drop_unreported(const RuleChoice& choice, Findings& findings);

}  // namespace okr::checking
