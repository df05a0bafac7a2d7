// What an edit did besides what it was to do.
#pragma once

#include <string>

#include "unit/edit/random_edit.hpp"
#include "unit/edit/version.hpp"

namespace okr::test {

/// A line for each difference that was not meant and each byte that was not to change; empty where there is none.
std::string complaints(const Version& before, const Version& after, const Intent& intent);

}  // namespace okr::test
