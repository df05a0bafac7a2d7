// References followed backwards.
#include "render/links.hpp"

#include <algorithm>

namespace okr::render {
namespace {

bool names(const std::vector<Reference>& references, Ref ref) {
  return std::any_of(references.begin(), references.end(), [&](const Reference& each) { return each.ref == ref; });
}

template <class Predicate>
std::vector<Ref> key_results_where(const Workspace& workspace, Predicate predicate) {
  std::vector<Ref> found;
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    const auto& key_results = workspace.objectives[o].key_results;
    for (std::uint32_t k = 0; k < key_results.size(); ++k) {
      if (predicate(key_results[k])) found.push_back({Ref::To::key_result, o, k});
    }
  }
  return found;
}

}  // namespace

std::vector<Ref> supporters_of(const Workspace& workspace, Ref ref) {
  const auto is_meant = [&](const Reference& each) {
    return each.ref == ref ||
           (ref.to == Ref::To::objective && each.ref.to == Ref::To::key_result && each.ref.index == ref.index);
  };
  std::vector<Ref> found;
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    const auto& supports = workspace.objectives[o].supports;
    if (std::any_of(supports.begin(), supports.end(), is_meant)) found.push_back({Ref::To::objective, o, 0});
  }
  return found;
}

std::vector<Ref> drivers_of(const Workspace& workspace, Ref ref) {
  return key_results_where(workspace, [&](const KeyResult& each) { return names(each.drives, ref); });
}

std::vector<Ref> guarded_by(const Workspace& workspace, Ref ref) {
  return key_results_where(workspace, [&](const KeyResult& each) { return names(each.guardrails, ref); });
}

std::vector<Ref> measured_by(const Workspace& workspace, Ref ref) {
  return key_results_where(workspace, [&](const KeyResult& each) { return each.kpi == ref; });
}

}  // namespace okr::render
