// Reads `exclude` alone.
#include "read/exclude.hpp"

#include "read/config.hpp"

namespace okr::read {

std::vector<std::string> exclude_patterns(std::string_view okr_yaml_bytes) {
  Findings unused;
  const Config config = read_config({std::string(config_name), std::string(okr_yaml_bytes)}, 0, unused);
  std::vector<std::string> patterns;
  for (const Text& pattern : config.exclude) patterns.push_back(pattern.value);
  return patterns;
}

}  // namespace okr::read
