// The format as data: what its rows say of a key is what the reader takes.
#include "read/format.hpp"

#include <string>

#include "okr/read.hpp"
#include "read/config.hpp"
#include "read/okr_file.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;
using read::Key;
using read::Map;
using read::Shape;

std::string map_text(const Map& map, const std::string& indent);

/// A value for the key: its example, its first word, or the maps that it holds with all their keys.
std::string value_text(const Key& key, const std::string& indent) {
  if (key.map != nullptr) {
    const bool is_list = key.shape != Shape::record;
    return "\n" + indent + (is_list ? "  - " : "    ") + map_text(key.map(), indent + "    ");
  }
  if (key.words != nullptr) return std::string(key.words().front());
  if (key.shape == Shape::version) return "1";
  return key.example.empty() ? "some text" : std::string(key.example);
}

/// All keys of the map; the first without its indentation.
std::string map_text(const Map& map, const std::string& indent) {
  std::string text;
  for (const Key& key : map.keys) {
    text += (text.empty() ? "" : "\n" + indent) + std::string(key.name) + ": " + value_text(key, indent);
  }
  return text;
}

}  // namespace

TEST_CASE("the reader takes the examples of all keys", "[read][format]") {
  const std::string okr_file = map_text(read::map_of<read::OkrFile>(), "");
  const std::string config = map_text(read::map_of<read::ConfigFile>(), "");
  INFO(config << "\n" << okr_file);
  const ReadResult result = read_workspace({{{"a.yaml", okr_file}, {"okr.yaml", config}}, {}});
  CHECK(result.workspace.objectives.size() == 1);
  CHECK(result.workspace.kpis.size() == 1);
  CHECK(result.workspace.config.people.size() == 1);
  for (const Finding& finding : result.findings) FAIL_CHECK(finding.message);
}

TEST_CASE("every key says what it is for", "[read][format]") {
  const auto each = [](const auto& self, const Map& map) -> void {
    for (const Key& key : map.keys) {
      INFO(map.noun << ", " << key.name);
      CHECK(key.summary.size() > 5);
      CHECK(key.summary.size() < 110);
      CHECK_FALSE(key.summary.ends_with('.'));
      if (key.map != nullptr) self(self, key.map());
    }
  };
  each(each, read::map_of<read::OkrFile>());
  each(each, read::map_of<read::ConfigFile>());
}
