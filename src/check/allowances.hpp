// `allow`: one rule, silenced at one object, for a reason.
#pragma once

#include <vector>

#include "check/context.hpp"

namespace okr::checking {

/// Takes out of `findings` (sorted by place) what an allowance that holds today silences: the findings of its rule that
/// stand anywhere within its object. Adds what is wrong with the allowances themselves.
void apply_allowances(const Facts& facts, const std::vector<RuleState>& states, Findings& findings);

}  // namespace okr::checking
