// What libyaml makes of a document.
#pragma once

#include <string>
#include <string_view>

#include "yaml/event.hpp"

namespace okr::yaml {

struct Opinion {
  bool accepted = false;
  Events events{};  ///< anchors, tags and aliases stand in them, and `+DOC` for each document after the first
  std::string problem{};
};

Opinion libyaml_on(std::string_view bytes);

}  // namespace okr::yaml
