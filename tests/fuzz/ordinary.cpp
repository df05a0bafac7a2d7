// What the fast path reads, the strict reader and yaml-cpp read alike.
#include "read/ordinary.hpp"

#include "read/yaml.hpp"
#include "target.hpp"

void okr::fuzz::run(std::string_view bytes) {
  read::Document ordinary;
  if (!read::read_ordinary(bytes, 0, ordinary)) return;
  Findings findings;
  const read::Document document = read::parse_strictly(bytes, 0, findings);
  require(findings.empty() && document.whole, "the strict reader has no complaint");
  require(document.nodes == ordinary.nodes, "both make the same nodes");
}
