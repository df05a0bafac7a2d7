// The alignment tree as JSON: each objective holds those that support it.
#include <nlohmann/json.hpp>

#include "render/alignment_tree.hpp"
#include "render/json_objects.hpp"
#include "render/tree.hpp"

namespace okr::render {
namespace {

/// Readers of JSON give up at some depth, and so would the stack.
constexpr int deepest = 64;

class TreeJson {
 public:
  TreeJson(const Workspace& workspace, const Scores& scores, const Selection& selection, const TreeOptions& options)
      : workspace_(workspace),
        scores_(scores),
        selection_(selection),
        options_(options),
        places_(workspace.files),
        nodes_(alignment_tree(workspace, selection, deepest)) {}

  /// The siblings at `depth` that begin with the next node.
  Json siblings(int depth) {
    Json result = Json::array();
    while (next_ < nodes_.size() && nodes_[next_].depth == depth) result.push_back(node(depth));
    return result;
  }

 private:
  Json node(int depth) {
    const TreeNode& node = nodes_[next_++];
    const Selection::Item& item = selection_.objectives[node.item];
    const Objective& objective = workspace_.objectives[item.objective];
    if (node.again) return {{"id", objective.id.value}, {"see", true}};
    const Json whole = objective_json(workspace_, scores_, item, places_);
    Json result;
    for (const char* key : {"id", "title", "team", "cycle", "state", "supports", "score", "status"}) {
      result[key] = whole[key];
    }
    if (options_.key_results) result["key_results"] = whole["key_results"];
    result["children"] = siblings(depth + 1);
    return result;
  }

  const Workspace& workspace_;
  const Scores& scores_;
  const Selection& selection_;
  const TreeOptions& options_;
  Places places_;
  const std::vector<TreeNode> nodes_;
  std::size_t next_ = 0;
};

}  // namespace

void tree_json(std::ostream& out, const Workspace& workspace, const Scores& scores, const Selection& selection,
               const TreeOptions& options) {
  Json document = document_json(workspace, scores);
  document["objectives"] = TreeJson(workspace, scores, selection, options).siblings(0);
  write_json(out, document);
}

}  // namespace okr::render
