// Layered drawing of a graph: in which layer each vertex stands, in which order, and where. Pure numbers.
#pragma once

#include <cstddef>
#include <vector>

namespace okr::render {

/// From a vertex to another one.
struct Link {
  std::size_t from = 0, to = 0;
};

/// Of each vertex its layer: 0 where it links to nothing, else one more than the highest that it links to. A loop
/// begins at its first vertex.
std::vector<std::size_t> layers_of(std::size_t count, const std::vector<Link>& links);

/// Vertices in their layers. Beside the given ones there are bends: in each layer that a link passes there is one.
struct Layered {
  std::vector<std::vector<std::size_t>> layers;  ///< vertices in their order; bends have numbers from `count` on
  std::vector<std::vector<std::size_t>> chains;  ///< of each link: where it begins, its bends, where it ends
  std::size_t vertices = 0;                      ///< bends too
};

/// Orders the vertices of each layer so that few links cross: by the mean place of their neighbours, to and fro, and of
/// all orders seen the one with the fewest crossings. A link over more than 32 layers gets no bends.
Layered layered(const std::vector<std::size_t>& layers, const std::vector<Link>& links);

/// Where the centre of each vertex stands along its layer: near the mean of its neighbours, in the order of the layer,
/// `sizes` and `gap` kept between any two; from 0 on.
std::vector<double> places(const Layered& layered, const std::vector<double>& sizes, double gap);

}  // namespace okr::render
