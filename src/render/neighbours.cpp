// Finds who stands beside whom in a layered graph.
#include "render/neighbours.hpp"

namespace okr::render {

Neighbours neighbours_of(const Layered& layered) {
  std::vector<std::size_t> layer_of(layered.vertices);
  for (std::size_t layer = 0; layer < layered.layers.size(); ++layer) {
    for (const std::size_t vertex : layered.layers[layer]) layer_of[vertex] = layer;
  }
  Neighbours result{std::vector<std::vector<std::size_t>>(layered.vertices),
                    std::vector<std::vector<std::size_t>>(layered.vertices)};
  for (const auto& chain : layered.chains) {
    for (std::size_t at = 1; at < chain.size(); ++at) {
      const auto connect = [&](std::size_t first, std::size_t second) {
        if (layer_of[first] + 1 != layer_of[second]) return;
        result.behind[first].push_back(second);
        result.before[second].push_back(first);
      };
      connect(chain[at - 1], chain[at]);
      connect(chain[at], chain[at - 1]);
    }
  }
  return result;
}

}  // namespace okr::render
