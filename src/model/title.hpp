// What an object is called where people read.
#pragma once

#include <string>

#include "okr/workspace.hpp"

namespace okr {

/// The title, or what is to be shown in its place: the id, else that there is neither.
const std::string& title_or_id(const std::string& title, const std::string& id);

/// The same of an objective, a key result or a KPI.
template <class Object>
const std::string& title_of(const Object& object) {
  return title_or_id(object.title.value, object.id.value);
}
const std::string& title_of(const Workspace& workspace, Ref ref);

}  // namespace okr
