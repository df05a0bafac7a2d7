// Finds layers and an order in them; without recursion, for a chain may be as long as a workspace has objectives.
#include "render/layers.hpp"

#include <algorithm>

#include "render/neighbours.hpp"

namespace okr::render {
namespace {

constexpr std::size_t longest = 32;
constexpr int sweeps = 16;

Layered with_bends(const std::vector<std::size_t>& layers, const std::vector<Link>& links) {
  Layered result;
  result.vertices = layers.size();
  const std::size_t depth = layers.empty() ? 0 : *std::max_element(layers.begin(), layers.end()) + 1;
  result.layers.resize(depth);
  for (std::size_t vertex = 0; vertex < layers.size(); ++vertex) result.layers[layers[vertex]].push_back(vertex);
  for (const Link& link : links) {
    std::vector<std::size_t> chain{link.from};
    const auto [low, high] = std::minmax(layers[link.from], layers[link.to]);
    if (high - low <= longest) {
      for (std::size_t layer = low + 1; layer < high; ++layer) chain.push_back(result.vertices++);
    }
    chain.push_back(link.to);
    const bool up = layers[link.from] > layers[link.to];
    for (std::size_t bend = 1; bend + 1 < chain.size(); ++bend) {
      result.layers[up ? high - bend : low + bend].push_back(chain[bend]);
    }
    result.chains.push_back(std::move(chain));
  }
  return result;
}

/// The pairs of `order` in which the greater one stands first: a tree of sums over the values.
std::size_t inversions(const std::vector<std::size_t>& order, std::size_t values) {
  std::vector<std::size_t> sums(values + 1);
  std::size_t found = 0, seen = 0;
  for (const std::size_t value : order) {
    std::size_t not_greater = 0;
    for (std::size_t at = value + 1; at > 0; at &= at - 1) not_greater += sums[at];
    found += seen++ - not_greater;
    for (std::size_t at = value + 1; at <= values; at += at & (~at + 1)) ++sums[at];
  }
  return found;
}

std::size_t crossings(const Layered& layered, const Neighbours& neighbours, const std::vector<std::size_t>& rank) {
  std::size_t found = 0;
  for (std::size_t layer = 1; layer < layered.layers.size(); ++layer) {
    std::vector<std::size_t> order;
    for (const std::size_t vertex : layered.layers[layer]) {
      const std::size_t begin = order.size();
      for (const std::size_t other : neighbours.before[vertex]) order.push_back(rank[other]);
      std::sort(order.begin() + static_cast<std::ptrdiff_t>(begin), order.end());
    }
    found += inversions(order, layered.layers[layer - 1].size());
  }
  return found;
}

void remember_ranks(const std::vector<std::size_t>& layer, std::vector<std::size_t>& rank) {
  for (std::size_t at = 0; at < layer.size(); ++at) rank[layer[at]] = at;
}

/// Sorts by the mean rank of the neighbours on one side; what has none there keeps its rank.
void sort_layer(std::vector<std::size_t>& layer, const std::vector<std::vector<std::size_t>>& beside,
                std::vector<std::size_t>& rank) {
  std::vector<std::pair<double, std::size_t>> keyed;
  for (const std::size_t vertex : layer) {
    double sum = 0;
    for (const std::size_t other : beside[vertex]) sum += static_cast<double>(rank[other]);
    const auto count = static_cast<double>(beside[vertex].size());
    keyed.emplace_back(count == 0 ? static_cast<double>(rank[vertex]) : sum / count, vertex);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t at = 0; at < layer.size(); ++at) layer[at] = keyed[at].second;
  remember_ranks(layer, rank);
}

}  // namespace

std::vector<std::size_t> layers_of(std::size_t count, const std::vector<Link>& links) {
  std::vector<std::vector<std::size_t>> from(count);
  std::vector<std::size_t> waits_for(count), layers(count), ready;
  for (const Link& link : links) {
    from[link.to].push_back(link.from);
    ++waits_for[link.from];
  }
  std::vector<bool> placed(count);
  const auto place = [&](std::size_t vertex) {
    placed[vertex] = true;
    ready.push_back(vertex);
    while (!ready.empty()) {
      const std::size_t next = ready.back();
      ready.pop_back();
      for (const std::size_t other : from[next]) {
        if (placed[other]) continue;
        layers[other] = std::max(layers[other], layers[next] + 1);
        if (--waits_for[other] > 0) continue;
        placed[other] = true;
        ready.push_back(other);
      }
    }
  };
  for (std::size_t vertex = 0; vertex < count; ++vertex) {
    if (waits_for[vertex] == 0 && !placed[vertex]) place(vertex);
  }
  // What is left stands in a loop, or behind one.
  for (std::size_t vertex = 0; vertex < count; ++vertex) {
    if (!placed[vertex]) place(vertex);
  }
  return layers;
}

Layered layered(const std::vector<std::size_t>& layers, const std::vector<Link>& links) {
  Layered result = with_bends(layers, links);
  const Neighbours neighbours = neighbours_of(result);
  std::vector<std::size_t> rank(result.vertices);
  for (const auto& layer : result.layers) remember_ranks(layer, rank);
  auto best = result.layers;
  std::size_t fewest = crossings(result, neighbours, rank);
  for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
    const bool forth = sweep % 2 == 0;
    for (std::size_t i = 1; i < result.layers.size(); ++i) {
      auto& layer = result.layers[forth ? i : result.layers.size() - 1 - i];
      sort_layer(layer, forth ? neighbours.before : neighbours.behind, rank);
    }
    const std::size_t found = crossings(result, neighbours, rank);
    if (found >= fewest) continue;
    fewest = found;
    best = result.layers;
  }
  result.layers = std::move(best);
  return result;
}

}  // namespace okr::render
