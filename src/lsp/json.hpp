// Reading a client's JSON, which may be anything.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>

namespace okr::lsp {

using Json = nlohmann::json;

/// The value that the keys lead to, each into an object; null where one of them does not.
inline const Json& at(const Json& json, std::initializer_list<const char*> keys) {
  static const Json null;
  const Json* value = &json;
  for (const char* key : keys) {
    if (!value->is_object()) return null;
    const auto found = value->find(key);
    if (found == value->end()) return null;
    value = &*found;
  }
  return *value;
}

/// The text; empty where it is none.
inline std::string text_of(const Json& json) { return json.is_string() ? json.get<std::string>() : std::string(); }

inline bool is_true(const Json& json) { return json.is_boolean() && json.get<bool>(); }

/// Whether `json` is a list with that text in it.
inline bool has(const Json& json, const char* text) {
  if (!json.is_array()) return false;
  for (const Json& item : json) {
    if (item.is_string() && item.get_ref<const std::string&>() == text) return true;
  }
  return false;
}

}  // namespace okr::lsp
