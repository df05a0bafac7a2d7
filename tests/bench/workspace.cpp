// Puts a generated workspace together.
#include "bench/workspace.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "bench/file_text.hpp"
#include "bench/plan.hpp"

namespace okr::bench {

namespace {

std::string config_text(int teams) {
  std::string text = "okr: 1\nname: A generated company\nteams:\n  - {id: company}\n";
  for (int team = 1; team < teams; ++team) {
    text +=
        fmt::format("  - {{id: {}, parent: {}, lead: {}}}\n", team_id(team), team_id(parent_of(team)), lead_of(team));
  }
  text += "people:\n  - {id: ana, name: Ana Ruiz}\n";
  for (int team = 0; team < teams; ++team) {
    text += fmt::format("  - {{id: {}, name: Lead of {}}}\n", lead_of(team), team_id(team));
  }
  return text;
}

}  // namespace

SourceTree generated_workspace(int files, std::uint64_t seed) {
  SourceTree tree;
  tree.files.push_back({std::string(config_name), config_text(slot_of(files - 1).team + 1)});
  Random seeds(seed);
  for (int file = 0; file < files; ++file) {
    const Slot slot = slot_of(file);
    std::string path = fmt::format("{}/{}.yaml", cycle_of(slot).name, team_id(slot.team));
    tree.files.push_back({std::move(path), file_text(slot, Random(seeds.next()))});
  }
  std::ranges::sort(tree.files, {}, &SourceFile::path);
  return tree;
}

SourceTree generated_large_file(std::uint64_t seed) {
  constexpr std::size_t largest = std::size_t{4} << 20;
  const Slot slot{0, 1};
  std::string path = fmt::format("{}/{}.yaml", cycle_of(slot).name, team_id(slot.team));
  SourceTree tree;
  tree.files.push_back({std::move(path), large_file_text(slot, Random(seed), largest)});
  tree.files.push_back({std::string(config_name), config_text(1)});
  return tree;
}

}  // namespace okr::bench
