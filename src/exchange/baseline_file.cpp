// Reading and writing a baseline as JSON.
#include "exchange/baseline_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "okr/failure.hpp"

namespace okr::exchange {
namespace {

using checking::Baseline;
using checking::Known;
using Json = nlohmann::ordered_json;

constexpr std::string_view write_again = "write it with `okr check --baseline FILE --write-baseline`";

[[noreturn]] void refuse(std::string_view name, std::string_view why) {
  throw Failure(fmt::format("`{}` is no baseline: {}", name, why), std::string(write_again));
}

/// The text under `key`; empty where it is left out.
std::string text_at(const Json& entry, const char* key, std::string_view name) {
  const auto found = entry.find(key);
  if (found == entry.end()) return {};
  if (!found->is_string()) refuse(name, fmt::format("the `{}` of an entry is not a text", key));
  return found->get<std::string>();
}

std::size_t count_of(const Json& entry, std::string_view name) {
  const auto found = entry.find("count");
  if (found == entry.end()) return 1;
  if (!found->is_number_unsigned()) refuse(name, fmt::format("the count `{}` is not a whole number", found->dump()));
  return found->get<std::size_t>();
}

}  // namespace

Baseline parse_baseline(std::string_view bytes, std::string_view name) {
  const Json file = Json::parse(bytes, nullptr, false);
  if (file.is_discarded()) refuse(name, "it is not JSON");
  if (!file.is_object() || file.value("format", Json()) != 1) refuse(name, "it does not say `\"format\": 1`");
  const auto list = file.find("findings");
  if (list == file.end() || !list->is_array()) refuse(name, "it has no list of `findings`");
  Baseline baseline;
  for (const Json& entry : *list) {
    if (!entry.is_object()) refuse(name, fmt::format("`{}` is not an entry", entry.dump()));
    const Known known{text_at(entry, "rule", name), text_at(entry, "object", name), text_at(entry, "path", name)};
    if (known.rule.empty()) refuse(name, "an entry has no `rule`");
    std::size_t& count = baseline[known];
    count = std::max(count, count_of(entry, name));
  }
  return baseline;
}

std::string print_baseline(const Baseline& baseline) {
  std::string text = "{\n  \"format\": 1,\n  \"findings\": [";
  std::string_view comma;
  for (const auto& [known, count] : baseline) {
    Json entry{{"rule", known.rule}};
    const bool whole = known.object.empty();
    entry[whole ? "path" : "object"] = whole ? known.path : known.object;
    entry["count"] = count;
    text += fmt::format("{}\n    {}", comma, entry.dump(-1, ' ', false, Json::error_handler_t::replace));
    comma = ",";
  }
  return text + (baseline.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace okr::exchange
