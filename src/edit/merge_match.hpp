// Which entries or items of three versions of a map or list are the same, and their order in the merged one.
#pragma once

#include <vector>

#include "edit/merge_units.hpp"

namespace okr::edit {

/// What is the same in the three versions; null where a version lacks it. One of the sides has it at least.
struct Trio {
  const Unit* base = nullptr;
  const Unit* ours = nullptr;
  const Unit* theirs = nullptr;
};

/// Entries are the same by their keys, check-ins by what they say, or where one was edited by its day, all else by its
/// id, else the one worked out of its title. What one side adds comes behind what it follows there, ours before
/// theirs; check-ins come by their days. Ours has its order, unless only theirs changed it.
std::vector<Trio> align(const std::vector<Unit>& base, const std::vector<Unit>& ours, const std::vector<Unit>& theirs);

}  // namespace okr::edit
