// The schema says of each key what the tables of the reader say.
#include "render/json_schema.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "okr/workspace.hpp"
#include "read/format.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;
using Json = nlohmann::json;

Json schema(render::SchemaOf of, render::SchemaDraft draft) {
  std::ostringstream out;
  render::json_schema(out, of, draft);
  return Json::parse(out.str());
}

}  // namespace

TEST_CASE("the schema has every key, and no other", "[render][schema]") {
  const Json made = schema(render::SchemaOf::files, render::SchemaDraft::draft_2020_12);
  const Json& objective = made["$defs"]["objective"];
  CHECK(objective["additionalProperties"] == false);
  CHECK(objective["required"] == Json::array({"title"}));
  CHECK(objective["properties"].size() == read::map_of<Objective>().keys.size());
  for (const read::Key& key : read::map_of<Objective>().keys) {
    INFO(key.name);
    CHECK(objective["properties"][std::string(key.name)]["description"] == key.summary);
  }
  CHECK(objective["properties"]["kind"]["enum"] == Json::array({"aspirational", "committed"}));
  CHECK(objective["properties"]["supports"]["examples"] == Json::array({Json::array({"exceptional-cx"})}));
  CHECK(made["$defs"]["allowance"]["required"] == Json::array({"rule", "reason"}));
  CHECK_FALSE(made["$defs"].contains("okr_yaml"));
}

TEST_CASE("both drafts say the same, each in its words", "[render][schema]") {
  const Json newer = schema(render::SchemaOf::files_and_config, render::SchemaDraft::draft_2020_12);
  const Json older = schema(render::SchemaOf::files_and_config, render::SchemaDraft::draft_07);
  CHECK(older["$schema"] == "http://json-schema.org/draft-07/schema#");
  CHECK(older["then"]["$ref"] == "#/definitions/okr_yaml");
  CHECK_FALSE(older.contains("$defs"));
  CHECK(older["definitions"].size() == newer["$defs"].size());
  CHECK(older.dump().find("$defs") == std::string::npos);
}
