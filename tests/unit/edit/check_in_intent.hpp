// A check-in, and what it is to change.
#pragma once

#include "edit/check_in.hpp"
#include "unit/edit/random_edit.hpp"

namespace okr::test {

Intent check_in_intent(const Version& version, Ref ref, const edit::CheckInWords& words);

/// What a bare number is in on that day.
Unit unit_of(const Version& version, Ref ref, Date on);

/// Whether `path` is an item of the list at `list`.
bool is_item(std::string_view path, std::string_view list);

}  // namespace okr::test
