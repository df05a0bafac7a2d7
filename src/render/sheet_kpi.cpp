// Everything about one KPI.
#include <fmt/format.h>

#include "model/title.hpp"
#include "render/links.hpp"
#include "render/sheet.hpp"
#include "render/words.hpp"

namespace okr::render {

Sheet kpi_sheet(const Workspace& workspace, const Scores& scores, Ref ref, const Glyphs& glyphs) {
  const Kpi& kpi = workspace.kpi(ref);
  const KpiScore& score = scores.kpis[ref.index];
  const Config& config = workspace.config;
  const auto one = [](std::string line) { return std::vector<std::string>{std::move(line)}; };
  std::string current = score.current ? amount(*score.current, kpi.unit) : std::string(glyphs.dash);
  if (score.healthy) current += *score.healthy ? ", healthy" : ", outside its range";
  Sheet sheet{title_of(kpi), {}, {}, {}};
  sheet.add("KPI", one(kpi.id.value));
  sheet.add("description", kpi.description);
  if (kpi.team) sheet.add("team", one(team_words(config, kpi.team->value)));
  if (kpi.owner) sheet.add("owner", one(person_words(config, kpi.owner->value)));
  sheet.add("pillar", kpi.pillar);
  sheet.add("source", kpi.source);
  sheet.add("now", one(current));
  sheet.add("range", one(range_words(kpi.min, kpi.max, kpi.unit)));
  sheet.add("measures", named(workspace, measured_by(workspace, ref)));
  sheet.add("guards", named(workspace, guarded_by(workspace, ref)));
  sheet.add("driven by", named(workspace, drivers_of(workspace, ref)));
  sheet.add("allows", allowed(kpi.allow));
  sheet.add("file", one(place(workspace, ref)));
  add_readings(sheet, kpi.check_ins, kpi.unit, config);
  return sheet;
}

}  // namespace okr::render
