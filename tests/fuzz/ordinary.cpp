// Whatever is ordinary to the strict reader, yaml-cpp reads alike.
#include "read/ordinary.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/second_opinion.hpp"
#include "read/yaml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  okr::Findings findings;
  const okr::read::Document document = okr::read::parse_yaml(bytes, 0, findings);
  const bool sound = findings.empty() && !document.nodes.empty();
  if (sound && okr::read::is_ordinary(bytes, document) && okr::read::second_opinion(bytes, document)) std::abort();
  return 0;
}
