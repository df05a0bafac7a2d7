// Where libyaml is known to read what is valid YAML 1.2 in another way than okr, and is wrong.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/node.hpp"

namespace okr::yaml {

/// The same document without anything that libyaml is known to be wrong about.
struct Plainer {
  std::string bytes{};
  std::string_view reason{};  ///< what was taken out; empty where nothing was
};

/// As many reasons there are. The table of valid documents has an instance of each.
inline constexpr std::size_t known_differences = 5;

/// `document` is what okr read in `bytes`, without a finding.
Plainer plainer(std::string_view bytes, const read::Document& document);

}  // namespace okr::yaml
