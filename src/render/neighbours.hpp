// The vertices of a layered graph beside each other.
#pragma once

#include "render/layers.hpp"

namespace okr::render {

/// By vertex, those that a link connects it with in the layer before its own, and in the one behind.
struct Neighbours {
  std::vector<std::vector<std::size_t>> before, behind;
};

/// Links within a layer, and those without bends over several, connect nothing.
Neighbours neighbours_of(const Layered& layered);

}  // namespace okr::render
