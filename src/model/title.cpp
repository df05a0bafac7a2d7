// Shows objects that have no title by their ids.
#include "model/title.hpp"

namespace okr {

const std::string& title_or_id(const std::string& title, const std::string& id) {
  static const std::string neither = "(no title)";
  if (title.find_first_not_of(' ') != std::string::npos) return title;
  return id.empty() ? neither : id;
}

const std::string& title_of(const Workspace& workspace, Ref ref) {
  if (ref.to == Ref::To::kpi) return title_of(workspace.kpi(ref));
  return ref.to == Ref::To::key_result ? title_of(workspace.key_result(ref)) : title_of(workspace.objective(ref));
}

}  // namespace okr
