// Outlines are taken from the nodes of a file; of one with anything wrong in it, from what the reader reads.
#include "read/outline.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "model/ids.hpp"
#include "read/format.hpp"
#include "read/okr_file.hpp"
#include "read/shapes.hpp"
#include "read/yaml.hpp"

namespace okr::read {
namespace {

/// Thrown where it takes the whole reader to tell what is meant.
struct Doubt {};

class Outliner {
 public:
  explicit Outliner(const Document& document) : document_(document) {}

  Outline file() const {
    Outline outline;
    Outlined defaults;
    each_key<OkrFile>(0, [&](const Node& key, std::uint32_t value) {
      if (key.text == "objectives") {
        each_item(value, [&](std::uint32_t item) { outline.objectives.push_back(entry<Objective>(item)); });
      } else if (key.text == "kpis") {
        each_item(value, [&](std::uint32_t item) { outline.kpis.push_back(entry<Kpi>(item)); });
      } else {
        take(key.text, value, defaults);
      }
    });
    for (Outlined& objective : outline.objectives) {
      take_defaults(objective, defaults);
      if (objective.cycle.empty()) objective.cycle = defaults.cycle;
    }
    for (Outlined& kpi : outline.kpis) take_defaults(kpi, defaults);
    return outline;
  }

 private:
  const Node& at(std::uint32_t node) const { return document_.nodes[node]; }

  /// `read` takes each entry of the map that is read into a T.
  template <class T, class Read>
  void each_key(std::uint32_t map, Read read) const {
    if (at(map).kind != NodeKind::mapping) throw Doubt{};
    for (std::uint32_t key = map + 1; key < at(map).next; key = at(key + 1).next) {
      if (map_of<T>().find(at(key).text) == nullptr) throw Doubt{};
      read(at(key), key + 1);
    }
  }

  template <class Read>
  void each_item(std::uint32_t list, Read read) const {
    if (at(list).kind != NodeKind::sequence) throw Doubt{};
    for (std::uint32_t item = list + 1; item < at(list).next; item = at(item).next) read(item);
  }

  std::string text(std::uint32_t node) const {
    if (at(node).kind != NodeKind::scalar) throw Doubt{};
    return std::string(at(node).text);
  }

  State state(std::uint32_t node) const {
    const auto words = words_of<State>();
    const auto found = std::ranges::find(words, at(node).text);
    if (found == words.end()) throw Doubt{};
    return every<State>[static_cast<std::size_t>(found - words.begin())];
  }

  /// What an outline has of a key; nothing of most.
  void take(std::string_view key, std::uint32_t value, Outlined& entry) const {
    constexpr std::pair<std::string_view, std::string Outlined::*> texts[] = {
        {"id", &Outlined::id},     {"title", &Outlined::title}, {"owner", &Outlined::owner},
        {"team", &Outlined::team}, {"cycle", &Outlined::cycle}, {"pillar", &Outlined::pillar}};
    for (const auto& [name, member] : texts) {
      if (key == name) entry.*member = text(value);
    }
    if (key == "state") entry.state = state(value);
    if (key == "key_results") {
      each_item(value, [&](std::uint32_t item) { entry.key_results.push_back(this->entry<KeyResult>(item)); });
    }
    if (key != "tags") return;
    if (at(value).kind != NodeKind::sequence) return entry.tags.push_back(text(value));
    each_item(value, [&](std::uint32_t item) { entry.tags.push_back(text(item)); });
  }

  /// A map, or just the sentence of a key result.
  template <class T>
  Outlined entry(std::uint32_t node) const {
    Outlined entry;
    if (std::is_same_v<T, KeyResult> && at(node).kind == NodeKind::scalar) {
      entry.title = text(node);
    } else {
      each_key<T>(node, [&](const Node& key, std::uint32_t value) { take(key.text, value, entry); });
    }
    if (entry.title.empty()) throw Doubt{};
    if (entry.id.empty()) entry.id = model::id_from_title(entry.title);
    return entry;
  }

  static void take_defaults(Outlined& entry, const Outlined& defaults) {
    if (entry.owner.empty()) entry.owner = defaults.owner;
    if (entry.team.empty()) entry.team = defaults.team;
  }

  const Document& document_;
};

template <class Optional>
std::string value_of(Optional& text) {
  return text ? std::move(text->value) : std::string();
}

std::vector<std::string> values_of(Few<Text>& texts) {
  std::vector<std::string> values;
  for (Text& text : texts) values.push_back(std::move(text.value));
  return values;
}

/// What all that has a title has.
template <class Object>
Outlined named(Object& object) {
  Outlined entry;
  entry.id = std::move(object.id.value);
  entry.title = std::move(object.title.value);
  entry.owner = value_of(object.owner);
  if constexpr (requires { object.tags; }) entry.tags = values_of(object.tags);
  if constexpr (requires { object.team; }) entry.team = value_of(object.team);
  if constexpr (requires { object.pillar; }) entry.pillar = value_of(object.pillar);
  return entry;
}

Outlined outlined(Objective& objective) {
  Outlined entry = named(objective);
  entry.cycle = value_of(objective.cycle);
  entry.state = objective.state_or_active();
  for (KeyResult& key_result : objective.key_results) entry.key_results.push_back(named(key_result));
  return entry;
}

}  // namespace

Outline outline_of(std::string_view bytes) {
  Document scratch;
  return outline_of(bytes, scratch);
}

Outline outline_of(std::string_view bytes, Document& scratch) {
  Findings findings;
  parse_yaml(bytes, 0, findings, scratch);
  if (scratch.nodes.empty() && findings.empty()) return {};
  try {
    if (findings.empty()) return Outliner(scratch).file();
  } catch (const Doubt&) {
    // The reader knows what to make of it.
  }
  OkrFile file = read_okr_file({"", std::string(bytes)}, 0);
  Outline outline;
  for (Objective& objective : file.objectives) outline.objectives.push_back(outlined(objective));
  for (Kpi& kpi : file.kpis) outline.kpis.push_back(named(kpi));
  return outline;
}

}  // namespace okr::read
