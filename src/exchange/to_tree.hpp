// Given values to what the files of a workspace say, held to the format.
#pragma once

#include <optional>

#include "edit/tree.hpp"
#include "exchange/given.hpp"
#include "exchange/maps.hpp"

namespace okr::exchange {

/// The map as YAML has it, its keys in the order of the table. What the format does not know or can't read is left out
/// and told to `log`; nothing where the map itself can't stand: it is none, or lacks a required key.
std::optional<edit::Tree> to_tree(const Given& given, const Map& map, Log& log);

}  // namespace okr::exchange
