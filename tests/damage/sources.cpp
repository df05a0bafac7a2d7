// Puts together what is damaged.
#include "damage/sources.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "bench/workspace.hpp"
#include "unit/edit/styled.hpp"
#include "yaml/classes.hpp"

namespace okr::damage {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

SourceTree alone(std::string bytes) {
  SourceTree tree;
  tree.files.push_back({std::string(config_name), "okr: 1\n"});
  tree.files.push_back({"team.yaml", std::move(bytes)});
  return tree;
}

Source fixtures(const fs::path& tests) {
  Source source{"files that tests begin with"};
  std::vector<fs::path> paths = {tests / "schema" / "everything.yaml"};
  for (const char* seeds : {"ordinary", "outline"}) {
    for (const auto& entry : fs::directory_iterator(tests / "fuzz" / "seeds" / seeds)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) source.workspaces.push_back(alone(bytes_of(path)));
  return source;
}

Source classes(const fs::path& tests) {
  Source source{"classes of YAML"};
  for (yaml::Case& one : yaml::cases_in((tests / "yaml" / "valid.txt").string())) {
    source.workspaces.push_back(alone(std::move(one.bytes)));
  }
  return source;
}

Source in_other_styles(const Source& examples) {
  Source source{"examples in other styles"};
  std::mt19937 random(20260515);
  for (const SourceTree& workspace : examples.workspaces) {
    source.workspaces.push_back(test::styled(workspace, random));
  }
  return source;
}

}  // namespace

std::vector<Source> sources_of(const fs::path& root) {
  Source examples{"examples"};
  for (const char* name : {"northwind", "atlas"}) {
    examples.workspaces.push_back(load_directory(root / "examples" / name));
  }
  Source other_styles = in_other_styles(examples);
  return {std::move(examples),
          std::move(other_styles),
          fixtures(root / "tests"),
          classes(root / "tests"),
          {"generated", {bench::generated_workspace(5, 1)}}};
}

}  // namespace okr::damage
