// A definition for each kind of map, a property for each of its keys.
#include "render/json_schema.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/to_json.hpp"
#include "okr/check.hpp"
#include "okr/workspace.hpp"
#include "read/config.hpp"
#include "read/okr_file.hpp"
#include "read/shapes.hpp"
#include "read/yaml.hpp"
#include "render/schema_values.hpp"

namespace okr::render {
namespace {

using read::Key;
using read::Map;
using read::Shape;

/// `an objective`: `objective`; `okr.yaml`: `okr_yaml`.
std::string definition_name(const Map& map) {
  std::string_view noun = map.noun;
  if (noun.starts_with("a ")) noun.remove_prefix(2);
  if (noun.starts_with("an ")) noun.remove_prefix(3);
  std::string name;
  for (const char c : noun) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_letter = is_upper || (c >= 'a' && c <= 'z');
    if (is_letter) name += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    if (!is_letter && c != '`') name += '_';
  }
  return name;
}

/// The key's example as JSON has it.
Json example(const Key& key) {
  Findings none;
  const std::string yaml = fmt::format("{}: {}", key.name, key.example);
  const Json map = exchange::to_json(edit::tree_of(read::parse_yaml(yaml, 0, none)), {"an example", {key}});
  return map.front();
}

Json words(std::span<const std::string_view> all) { return {{"type", "string"}, {"enum", all}}; }

/// What okr.yaml may say of one rule.
Json rule_setting(const Rule& rule) {
  const Json severity = {{"$ref", "#/$defs/severity"}};
  Json properties = {{"severity", severity}};
  for (const RuleOption& option : rule.options) {
    properties[std::string(option.name)] = {
        {"description", fmt::format("{}; {} if left out", option.summary, option.value.to_string())},
        {"allOf", Json::array({Json{{"$ref", "#/$defs/number"}}})}};
  }
  const Json map = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  return {{"description", rule.summary}, {"anyOf", {severity, map}}};
}

Json rule_names() {
  Json::array_t names;
  for (const Rule& rule : rules()) names.emplace_back(rule.name);
  return {{"type", "string"}, {"enum", std::move(names)}};
}

Json rule_settings() {
  Json properties = Json::object();
  for (const Rule& rule : rules()) properties[std::string(rule.name)] = rule_setting(rule);
  return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

/// The definitions that a map and all within it need.
class Definitions {
 public:
  Definitions() : all_(schema_values()) { all_["severity"] = words(read::words_of<Severity>()); }

  /// Adds the map unless it is there, and refers to it.
  Json add(const Map& map) {
    const std::string name = definition_name(map);
    if (!all_.contains(name)) {
      all_[name] = nullptr;  // a place for it before those of the maps within
      Json made = object(map);
      all_[name] = std::move(made);
    }
    return refer_to(name);
  }

  Json& operator[](const Json& reference) {
    return all_[reference["$ref"].get<std::string>().substr(std::string_view("#/$defs/").size())];
  }

  Json take() { return std::move(all_); }

 private:
  static Json refer_to(std::string_view name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }

  Json object(const Map& map) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Key& key : map.keys) {
      properties[std::string(key.name)] = property(key);
      if (key.is_required || key.is_expected) required.push_back(key.name);
    }
    Json made = {{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) made["required"] = std::move(required);
    made["additionalProperties"] = false;
    return made;
  }

  /// A reference stands in an `allOf`, as draft-07 passes over what stands beside one.
  Json property(const Key& key) {
    Json made = {{"description", key.summary}};
    if (!key.example.empty()) made["examples"] = Json::array({example(key)});
    Json schema = value(key);
    if (schema.contains("$ref")) {
      made["allOf"] = Json::array({std::move(schema)});
    } else {
      made.update(schema);
    }
    return made;
  }

  Json value(const Key& key) {
    switch (key.shape) {
      case Shape::word:
        return words(key.words());
      case Shape::rule:
        return rule_names();
      case Shape::rules:
        return rule_settings();
      case Shape::record:
        return add(key.map());
      case Shape::records:
        return {{"type", "array"}, {"items", add(key.map())}};
      case Shape::sentences_or_records:
        return {{"type", "array"}, {"items", {{"anyOf", {add(key.map()), refer_to("text")}}}}};
      case Shape::one_or_records: {
        const Json one = add(key.map());
        return {{"anyOf", {one, {{"type", "array"}, {"items", one}}}}};
      }
      default:
        return refer_to(schema_value_name(key.shape));
    }
  }

  Json all_;
};

Json required(Json::array_t keys) { return {{"required", std::move(keys)}}; }

/// An objective has a cycle, or its file has.
void require_cycles(Json& file) {
  file["type"] = {"object", "null"};
  file["if"] = {{"not", required(Json::array_t{"cycle"})}};
  file["then"] = {{"properties", {{"objectives", {{"items", required(Json::array_t{"cycle"})}}}}}};
}

void require_named_year(Json& config) {
  const Json other_month = {{"not", {{"enum", {1, "1"}}}}};
  config["if"] = {{"properties", {{"fiscal_year_start", other_month}}},
                  {"required", Json::array({"fiscal_year_start"})}};
  config["then"] = required(Json::array_t{"fiscal_year_named_after"});
}

/// A check-in says more than its day and who made it.
void require_something_said(Json& check_in) {
  Json::array_t ways;
  for (const std::string_view key : {"value", "score", "confidence", "note"})
    ways.push_back(required(Json::array_t{key}));
  check_in["anyOf"] = std::move(ways);
}

/// The same schema in the words of draft-07.
Json in_draft_07(const Json& schema) {
  std::string text = schema.dump();
  const auto replace_all = [&](std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  replace_all("\"#/$defs/", "\"#/definitions/");
  replace_all("\"$defs\":", "\"definitions\":");
  return Json::parse(text);
}

Json head(SchemaOf of, SchemaDraft draft) {
  const bool is_old = draft == SchemaDraft::draft_07;
  const std::string_view name = of == SchemaOf::files    ? "okr-1-file"
                                : of == SchemaOf::config ? "okr-1-config"
                                                         : "okr-1";
  const std::string_view title = of == SchemaOf::files    ? "OKR file"
                                 : of == SchemaOf::config ? "okr.yaml"
                                                          : "OKR files and okr.yaml";
  return {
      {"$schema", is_old ? "http://json-schema.org/draft-07/schema#" : "https://json-schema.org/draft/2020-12/schema"},
      {"$id", fmt::format("{}/schema/{}{}.json", OKR_HOMEPAGE, name, is_old ? ".draft-07" : "")},
      {"title", fmt::format("{}, version 1 of the format", title)}};
}

}  // namespace

void json_schema(std::ostream& out, SchemaOf of, SchemaDraft draft) {
  Definitions definitions;
  const Json config = of == SchemaOf::files ? Json() : definitions.add(read::map_of<read::ConfigFile>());
  const Json file = of == SchemaOf::config ? Json() : definitions.add(read::map_of<read::OkrFile>());
  if (!config.is_null()) require_named_year(definitions[config]);
  if (!file.is_null()) {
    require_cycles(definitions[file]);
    require_something_said(definitions[definitions.add(read::map_of<CheckIn>())]);
  }
  Json schema = head(of, draft);
  if (of == SchemaOf::files_and_config) {
    schema.update({{"if", {{"type", "object"}, {"required", Json::array({"okr"})}}}, {"then", config}, {"else", file}});
  } else {
    schema["allOf"] = Json::array({of == SchemaOf::files ? file : config});
  }
  schema["$defs"] = definitions.take();
  write_json(out, draft == SchemaDraft::draft_07 ? in_draft_07(schema) : schema);
}

}  // namespace okr::render
