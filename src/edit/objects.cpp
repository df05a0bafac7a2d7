// Finds objects by the places that the workspace knows.
#include "edit/objects.hpp"

namespace okr::edit {
namespace {

struct Written {
  Span span;
  const Id& id;
};

Written written(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::objective) return {workspace.objective(ref).span, workspace.objective(ref).id};
  if (ref.to == Ref::To::kpi) return {workspace.kpi(ref).span, workspace.kpi(ref).id};
  return {workspace.key_result(ref).span, workspace.key_result(ref).id};
}

}  // namespace

Tree& written_out(Draft& draft, const Workspace& workspace, Ref ref) {
  const Written object = written(workspace, ref);
  Tree& tree = draft.at(object.span);
  if (tree.kind == read::NodeKind::scalar) tree = map({{"title", Tree(tree), {}}});
  if (!object.id.written) tree.set_behind("id", text(object.id.value), {});
  return tree;
}

Tree& list_in(Tree& map, std::string_view key, std::initializer_list<std::string_view> before) {
  if (map.find(key) == nullptr) map.set_before(key, list({}), before);
  return *map.find(key);
}

}  // namespace okr::edit
