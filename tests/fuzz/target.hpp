// What each target is: one call for any bytes, which ends the process where something does not hold.
#pragma once

#include <string_view>

namespace okr::fuzz {

/// Runs the target once.
void run(std::string_view bytes);

/// Says what does not hold, and aborts.
void require(bool holds, std::string_view what);

}  // namespace okr::fuzz
