// Puts the matched objects of two versions in order.
#include "history/pairs.hpp"

namespace okr::history {

namespace {

/// The way back of a matching: for each later object what it was.
struct Origins {
  std::vector<Ref> objectives, kpis;
  std::vector<std::vector<Ref>> key_results;
};

std::vector<Ref> turned(Ref::To to, const std::vector<std::optional<std::uint32_t>>& later, std::size_t count) {
  std::vector<Ref> origins(count);
  for (std::uint32_t i = 0; i < later.size(); ++i) {
    if (later[i]) origins[*later[i]] = {to, i, 0};
  }
  return origins;
}

Origins origins_of(const Workspace& after, const Matching& matching) {
  Origins origins{turned(Ref::To::objective, matching.objectives, after.objectives.size()),
                  turned(Ref::To::kpi, matching.kpis, after.kpis.size()),
                  {}};
  for (const Objective& objective : after.objectives) origins.key_results.emplace_back(objective.key_results.size());
  for (std::uint32_t i = 0; i < matching.key_results.size(); ++i) {
    for (std::uint32_t k = 0; k < matching.key_results[i].size(); ++k) {
      const std::optional<Ref>& later = matching.key_results[i][k];
      if (later) origins.key_results[later->index][later->key_result] = {Ref::To::key_result, i, k};
    }
  }
  return origins;
}

}  // namespace

std::vector<Pair> pairs_of(const Workspace& before, const Workspace& after, const Matching& matching) {
  const Origins origins = origins_of(after, matching);
  std::vector<Pair> pairs;
  const auto add_gone = [&](std::uint32_t objective) {
    for (std::uint32_t k = 0; k < matching.key_results[objective].size(); ++k) {
      if (!matching.key_results[objective][k]) pairs.push_back({{Ref::To::key_result, objective, k}, {}});
    }
  };
  for (std::uint32_t i = 0; i < after.objectives.size(); ++i) {
    pairs.push_back({origins.objectives[i], {Ref::To::objective, i, 0}});
    for (std::uint32_t k = 0; k < origins.key_results[i].size(); ++k) {
      pairs.push_back({origins.key_results[i][k], {Ref::To::key_result, i, k}});
    }
    if (origins.objectives[i]) add_gone(origins.objectives[i].index);
  }
  for (std::uint32_t i = 0; i < before.objectives.size(); ++i) {
    if (matching.objectives[i]) continue;
    pairs.push_back({{Ref::To::objective, i, 0}, {}});
    add_gone(i);
  }
  for (std::uint32_t i = 0; i < after.kpis.size(); ++i) pairs.push_back({origins.kpis[i], {Ref::To::kpi, i, 0}});
  for (std::uint32_t i = 0; i < before.kpis.size(); ++i) {
    if (!matching.kpis[i]) pairs.push_back({{Ref::To::kpi, i, 0}, {}});
  }
  return pairs;
}

}  // namespace okr::history
