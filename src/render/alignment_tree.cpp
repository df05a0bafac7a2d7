// Works out the alignment tree, without recursion: a chain may be as long as a workspace has objectives.
#include "render/alignment_tree.hpp"

#include <algorithm>

namespace okr::render {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Alignment {
  std::vector<std::vector<std::size_t>> below;  ///< by item
  std::vector<bool> supports_selected;          ///< by item
};

Alignment alignment_of(const Workspace& workspace, const Selection& selection) {
  const std::size_t count = selection.objectives.size();
  std::vector<std::size_t> item_of(workspace.objectives.size(), nowhere);
  for (std::size_t item = 0; item < count; ++item) item_of[selection.objectives[item].objective] = item;
  Alignment alignment{std::vector<std::vector<std::size_t>>(count), std::vector<bool>(count)};
  for (std::size_t item = 0; item < count; ++item) {
    for (const Reference& reference : workspace.objectives[selection.objectives[item].objective].supports) {
      if (!reference.ref || reference.ref.to == Ref::To::kpi) continue;
      const std::size_t above = item_of[reference.ref.index];
      if (above == nowhere || above == item) continue;
      alignment.supports_selected[item] = true;
      auto& below = alignment.below[above];
      if (below.empty() || below.back() != item) below.push_back(item);
    }
  }
  return alignment;
}

class Planter {
 public:
  Planter(const Alignment& alignment, int deepest)
      : alignment_(alignment), deepest_(deepest), placed_(alignment.below.size()) {}

  std::vector<TreeNode> plant() {
    for (const bool rootless : {false, true}) {
      for (std::size_t item = 0; item < placed_.size(); ++item) {
        if (!placed_[item] && (rootless || !alignment_.supports_selected[item])) plant_from(item);
      }
    }
    return std::move(nodes_);
  }

 private:
  void plant_from(std::size_t root) {
    std::vector<TreeNode> waiting{{root, 0, true, false}};
    while (!waiting.empty()) {
      TreeNode node = waiting.back();
      waiting.pop_back();
      node.again = placed_[node.item];
      placed_[node.item] = true;
      nodes_.push_back(node);
      const auto& below = alignment_.below[node.item];
      if (node.again || node.depth == deepest_) continue;
      for (auto child = below.rbegin(); child != below.rend(); ++child) {
        waiting.push_back({*child, node.depth + 1, child == below.rbegin(), false});
      }
    }
  }

  const Alignment& alignment_;
  const int deepest_;
  std::vector<bool> placed_;
  std::vector<TreeNode> nodes_;
};

}  // namespace

std::vector<TreeNode> alignment_tree(const Workspace& workspace, const Selection& selection, int deepest) {
  const Alignment alignment = alignment_of(workspace, selection);
  return Planter(alignment, deepest).plant();
}

}  // namespace okr::render
