// The quick outline of a file is the one that the whole reader gives, wherever that has no complaint.
#include "read/outline.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/okr_file.hpp"

namespace {

using okr::read::Outlined;

void require_same(bool same) {
  if (!same) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const okr::read::OkrFile file = okr::read::read_okr_file({"", std::string(bytes)}, 0);
  const okr::read::Outline outline = okr::read::outline_of(bytes);
  if (!file.findings.empty()) return 0;
  require_same(outline.objectives.size() == file.objectives.size() && outline.kpis.size() == file.kpis.size());
  for (std::size_t o = 0; o < file.objectives.size(); ++o) {
    const Outlined& entry = outline.objectives[o];
    const okr::Objective& objective = file.objectives[o];
    require_same(entry.id == objective.id.value && entry.title == objective.title.value);
    require_same(entry.state == objective.state_or_active() && entry.tags.size() == objective.tags.size());
    require_same(entry.cycle == (objective.cycle ? objective.cycle->value : ""));
    require_same(entry.key_results.size() == objective.key_results.size());
    for (std::size_t k = 0; k < objective.key_results.size(); ++k) {
      require_same(entry.key_results[k].id == objective.key_results[k].id.value);
      require_same(entry.key_results[k].title == objective.key_results[k].title.value);
    }
  }
  for (std::size_t k = 0; k < file.kpis.size(); ++k) {
    require_same(outline.kpis[k].id == file.kpis[k].id.value && outline.kpis[k].title == file.kpis[k].title.value);
  }
  return 0;
}
