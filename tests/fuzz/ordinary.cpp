// What the fast path reads, the strict reader and yaml-cpp read alike.
#include "read/ordinary.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/yaml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  okr::read::Document ordinary;
  if (!okr::read::read_ordinary(bytes, 0, ordinary)) return 0;
  okr::Findings findings;
  const okr::read::Document document = okr::read::parse_strictly(bytes, 0, findings);
  if (!findings.empty() || !document.whole || document.nodes != ordinary.nodes) std::abort();
  return 0;
}
