// Places the vertices of a layered graph along their layers.
#include <algorithm>

#include "render/layers.hpp"
#include "render/neighbours.hpp"

namespace okr::render {
namespace {

constexpr int sweeps = 8;

/// The values that do not fall and are nearest to `wanted`, by the sum of the squares: neighbours that fall are pooled,
/// and take their mean.
std::vector<double> rising(const std::vector<double>& wanted) {
  struct Pool {
    double sum;
    std::size_t count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  for (const double value : wanted) {
    pools.push_back({value, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
  }
  std::vector<double> result;
  for (const Pool& pool : pools) result.insert(result.end(), pool.count, pool.mean());
  return result;
}

/// How far each vertex of a layer has to stand from the first.
std::vector<double> offsets_of(const std::vector<std::size_t>& layer, const std::vector<double>& sizes, double gap) {
  std::vector<double> offsets;
  for (std::size_t at = 0; at < layer.size(); ++at) {
    offsets.push_back(at == 0 ? 0 : offsets.back() + (sizes[layer[at - 1]] + sizes[layer[at]]) / 2 + gap);
  }
  return offsets;
}

double wanted_place(std::size_t vertex, const Neighbours& neighbours, const std::vector<double>& place) {
  double sum = 0;
  for (const std::size_t other : neighbours.before[vertex]) sum += place[other];
  for (const std::size_t other : neighbours.behind[vertex]) sum += place[other];
  const std::size_t count = neighbours.before[vertex].size() + neighbours.behind[vertex].size();
  return count == 0 ? place[vertex] : sum / static_cast<double>(count);
}

}  // namespace

std::vector<double> places(const Layered& layered, const std::vector<double>& sizes, double gap) {
  const Neighbours neighbours = neighbours_of(layered);
  std::vector<double> place(layered.vertices);
  std::vector<std::vector<double>> offsets;
  for (const auto& layer : layered.layers) {
    offsets.push_back(offsets_of(layer, sizes, gap));
    for (std::size_t at = 0; at < layer.size(); ++at) place[layer[at]] = offsets.back()[at];
  }
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    for (std::size_t i = 0; i < layered.layers.size(); ++i) {
      const std::size_t number = sweep % 2 == 0 ? layered.layers.size() - 1 - i : i;
      const auto& layer = layered.layers[number];
      std::vector<double> wanted;
      for (std::size_t at = 0; at < layer.size(); ++at) {
        wanted.push_back(wanted_place(layer[at], neighbours, place) - offsets[number][at]);
      }
      const std::vector<double> found = rising(wanted);
      for (std::size_t at = 0; at < layer.size(); ++at) place[layer[at]] = found[at] + offsets[number][at];
    }
  }
  double least = 0;
  for (std::size_t v = 0; v < place.size(); ++v) {
    const double start = place[v] - sizes[v] / 2;
    if (v == 0 || start < least) least = start;
  }
  for (double& each : place) each -= least;
  return place;
}

}  // namespace okr::render
