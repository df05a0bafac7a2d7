// Each value by its shape; numbers only where JSON's readers can't lose a digit of them.
#include "exchange/to_json.hpp"

#include <nlohmann/json.hpp>

#include "okr/decimal.hpp"

namespace okr::exchange {
namespace {

using edit::Tree;
using Json = nlohmann::ordered_json;
using read::NodeKind;

/// As it stands, whatever it was to be.
Json as_is(const Tree& tree) {
  if (tree.kind == NodeKind::scalar) return tree.is_boolean ? Json(tree.text == "true") : Json(tree.text);
  Json json = tree.kind == NodeKind::sequence ? Json::array() : Json::object();
  for (const Tree& item : tree.items) json.push_back(as_is(item));
  for (const edit::Entry& entry : tree.entries) json[entry.key] = as_is(entry.value);
  return json;
}

Json number(const Tree& tree) {
  if (tree.kind != NodeKind::scalar) return as_is(tree);
  const auto value = Decimal::parse(tree.text);
  if (!value) return as_is(tree);
  const double binary = value->to_double();
  Json json = value->is_whole() ? Json(static_cast<std::int64_t>(binary)) : Json(binary);
  return Decimal::parse(json.dump()) == value ? json : Json(value->to_string());
}

/// Numbers wherever a number stands.
Json numbers(const Tree& tree) {
  if (tree.kind == NodeKind::scalar) return number(tree);
  Json json = tree.kind == NodeKind::sequence ? Json::array() : Json::object();
  for (const Tree& item : tree.items) json.push_back(numbers(item));
  for (const edit::Entry& entry : tree.entries) json[entry.key] = numbers(entry.value);
  return json;
}

template <class ToJson>
Json list(const Tree& tree, ToJson to_json_of) {
  Json json = Json::array();
  if (tree.kind != NodeKind::sequence) json.push_back(to_json_of(tree));
  for (const Tree& item : tree.items) json.push_back(to_json_of(item));
  return json;
}

Json text(const Tree& tree) { return tree.kind == NodeKind::scalar ? Json(tree.text) : as_is(tree); }

Json value(const Tree& tree, const Key& key) {
  switch (key.shape) {
    case Shape::boolean:
    case Shape::done:
      return as_is(tree);
    case Shape::month:
    case Shape::number:
    case Shape::share:
      return number(tree);
    case Shape::votes:
    case Shape::rules:
      return numbers(tree);
    case Shape::bands:
      return list(tree, number);
    case Shape::texts:
      return list(tree, text);
    case Shape::record:
      return to_json(tree, key.map());
    case Shape::records:
    case Shape::sentences_or_records:
    case Shape::one_or_records:
      return list(tree, [&](const Tree& item) { return to_json(item, key.map()); });
    default:
      return text(tree);
  }
}

}  // namespace

Json to_json(const Tree& tree, const Map& map) {
  if (tree.kind != NodeKind::mapping) return as_is(tree);
  Json json = Json::object();
  for (const Key& key : map.keys) {
    if (const Tree* found = tree.find(key.name)) json[std::string(key.name)] = value(*found, key);
  }
  for (const edit::Entry& entry : tree.entries) {
    if (map.find(entry.key) == nullptr) json[entry.key] = as_is(entry.value);
  }
  return json;
}

}  // namespace okr::exchange
