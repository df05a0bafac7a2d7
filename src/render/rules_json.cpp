// The catalogue of rules as JSON.
#include <nlohmann/json.hpp>

#include "okr/check.hpp"
#include "render/json.hpp"
#include "render/rules.hpp"

namespace okr::render {

void rules_json(std::ostream& out) {
  Json list = Json::array();
  for (const Rule& rule : rules()) {
    Json options = Json::object();
    for (const RuleOption& option : rule.options) options[std::string(option.name)] = json_of(option.value);
    list.push_back({{"rule", rule.name},
                    {"group", rule.group},
                    {"severity", to_string(rule.severity)},
                    {"summary", rule.summary},
                    {"options", options}});
  }
  write_json(out, list);
}

}  // namespace okr::render
