// How a Failure is said to a person.
#pragma once

#include <iosfwd>

#include "okr/failure.hpp"

namespace okr::cli {

/// `error: …`, and what to do about it on a line of its own.
void complain(std::ostream& out, const Failure& failure);

}  // namespace okr::cli
