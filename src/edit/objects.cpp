// Finds objects by the places that the workspace knows.
#include "edit/objects.hpp"

namespace okr::edit {

Tree& written_out(Draft& draft, const Workspace& workspace, Ref ref) {
  Tree& tree = draft.at(workspace.span(ref));
  if (tree.kind == read::NodeKind::scalar) tree = map({{"title", Tree(tree), {}}});
  const Id& id = workspace.own_id(ref);
  if (!id.written) tree.set_behind("id", text(id.value), {});
  return tree;
}

Tree& list_in(Tree& map, std::string_view key, std::initializer_list<std::string_view> before) {
  if (map.find(key) == nullptr) map.set_before(key, list({}), before);
  return *map.find(key);
}

}  // namespace okr::edit
