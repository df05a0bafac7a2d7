// Who supports whom, and in which order scores can be worked out.
#include "score/alignment.hpp"

namespace okr::scoring {

Supporters supporters_of(const Workspace& workspace) {
  Supporters supporters(workspace.objectives.size());
  for (std::uint32_t index = 0; index < workspace.objectives.size(); ++index) {
    const Objective& objective = workspace.objectives[index];
    if (!objective.counts()) continue;
    for (const auto& [name, ref] : objective.supports) {
      const bool aligned = ref.to == Ref::To::objective || ref.to == Ref::To::key_result;
      if (!aligned || workspace.objective(ref).score_from == ScoreFrom::key_results) continue;
      auto& known = supporters[ref.index];
      // Supporting the objective and its key result, or two of these, is still one support.
      if (known.empty() || known.back() != index) known.push_back(index);
    }
  }
  return supporters;
}

std::vector<std::uint32_t> bottom_up(const Supporters& supporters) {
  struct Step {
    std::uint32_t objective;
    std::size_t next = 0;
  };
  std::vector<std::uint32_t> order;
  std::vector<bool> seen(supporters.size());
  std::vector<Step> path;
  const auto enter = [&](std::uint32_t objective) {
    if (seen[objective]) return;
    seen[objective] = true;
    path.push_back({objective});
  };
  for (std::uint32_t root = 0; root < supporters.size(); ++root) {
    enter(root);
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next < supporters[step.objective].size()) {
        enter(supporters[step.objective][step.next++]);
      } else {
        order.push_back(step.objective);
        path.pop_back();
      }
    }
  }
  return order;
}

}  // namespace okr::scoring
