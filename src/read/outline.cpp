// Outlines of files that are not written plainly are taken from what the reader reads.
#include "read/outline.hpp"

#include <utility>

#include "read/okr_file.hpp"

namespace okr::read {
namespace {

std::string value_of(std::optional<Text>& text) { return text ? std::move(text->value) : std::string(); }

std::vector<std::string> values_of(std::vector<Text>& texts) {
  std::vector<std::string> values;
  for (Text& text : texts) values.push_back(std::move(text.value));
  return values;
}

Outlined outlined(KeyResult& key_result) {
  Outlined entry;
  entry.id = std::move(key_result.id.value);
  entry.title = std::move(key_result.title.value);
  entry.owner = value_of(key_result.owner);
  entry.tags = values_of(key_result.tags);
  return entry;
}

Outlined outlined(Objective& objective) {
  Outlined entry;
  entry.id = std::move(objective.id.value);
  entry.title = std::move(objective.title.value);
  entry.owner = value_of(objective.owner);
  entry.team = value_of(objective.team);
  entry.cycle = value_of(objective.cycle);
  entry.pillar = value_of(objective.pillar);
  entry.state = objective.state_or_active();
  entry.tags = values_of(objective.tags);
  for (KeyResult& key_result : objective.key_results) entry.key_results.push_back(outlined(key_result));
  return entry;
}

Outlined outlined(Kpi& kpi) {
  Outlined entry;
  entry.id = std::move(kpi.id.value);
  entry.title = std::move(kpi.title.value);
  entry.owner = value_of(kpi.owner);
  entry.team = value_of(kpi.team);
  entry.pillar = value_of(kpi.pillar);
  return entry;
}

}  // namespace

Outline outline_of(std::string_view bytes) {
  if (auto plain = plain_outline(bytes)) return std::move(*plain);
  OkrFile file = read_okr_file({"", std::string(bytes)}, 0);
  Outline outline;
  for (Objective& objective : file.objectives) outline.objectives.push_back(outlined(objective));
  for (Kpi& kpi : file.kpis) outline.kpis.push_back(outlined(kpi));
  return outline;
}

}  // namespace okr::read
