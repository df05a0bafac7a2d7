// The quick outline of a file is the one that the whole reader gives, wherever that has no complaint.
#include "read/outline.hpp"

#include "read/okr_file.hpp"
#include "target.hpp"

namespace {

using okr::read::Outlined;

void require_same(bool same) { okr::fuzz::require(same, "the outline is the file's"); }

}  // namespace

void okr::fuzz::run(std::string_view bytes) {
  const read::OkrFile file = read::read_okr_file({"", std::string(bytes)}, 0);
  const read::Outline outline = read::outline_of(bytes);
  if (!file.findings.empty()) return;
  require_same(outline.objectives.size() == file.objectives.size() && outline.kpis.size() == file.kpis.size());
  for (std::size_t o = 0; o < file.objectives.size(); ++o) {
    const Outlined& entry = outline.objectives[o];
    const Objective& objective = file.objectives[o];
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
}
