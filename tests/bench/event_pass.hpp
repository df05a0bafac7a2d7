// What reading is measured against.
#pragma once

#include "okr/source_tree.hpp"

namespace okr::bench {

/// Parses every file with yaml-cpp into events that nobody looks at; returns how many scalars there were.
std::size_t event_pass(const SourceTree& tree);

}  // namespace okr::bench
