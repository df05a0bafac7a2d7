// Lines drawn with characters: a score's bar, a series' sparkline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "okr/decimal.hpp"
#include "render/terminal.hpp"

namespace okr::render {

/// `columns` wide: `share` (0 to 1) of it filled, in `ink`; a tick at `expected`. Nothing filled where there is no
/// share.
std::string bar(const std::optional<Decimal>& share, const std::optional<Decimal>& expected, int columns, Ink ink,
                const Terminal& terminal);

/// One character a value, the lowest and highest spanning the height; at most the last `columns` values.
std::string sparkline(const std::vector<Decimal>& values, int columns, const Terminal& terminal);

}  // namespace okr::render
