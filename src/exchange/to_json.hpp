// Trees of documents as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "edit/tree.hpp"
#include "exchange/maps.hpp"

namespace okr::exchange {

/// A map with its keys in the order of the table, those it does not know behind them. One value where the format takes
/// a list is a list of one. What is not as the table says is carried as it stands.
nlohmann::ordered_json to_json(const edit::Tree& tree, const Map& map);

}  // namespace okr::exchange
