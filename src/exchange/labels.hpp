// What people put before a title: `O1:`, `KR 2.1 -`, `**Objective:**`.
#pragma once

#include <cstdint>
#include <string_view>

namespace okr::exchange {

enum class Label : std::uint8_t { none, objective, key_result };

/// Takes the label off that `title` begins with, with its number and what follows it.
Label take_label(std::string_view& title);

}  // namespace okr::exchange
