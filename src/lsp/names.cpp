// Walks documents along the tables of the format.
#include "lsp/names.hpp"

#include <algorithm>
#include <utility>

#include "read/tables.hpp"
#include "read/yaml.hpp"

namespace okr::lsp {
namespace {

using edit::Named;
using read::Document;
using read::Key;
using read::Map;
using read::Node;
using read::NodeKind;

/// Calls `visit(spot)` with each scalar of a document, keys too, as long as that says to go on.
class Walk {
 public:
  Walk(const Document& document, const std::function<void(const Spot&)>& visit) : document_(document), visit_(visit) {}

  void map(const Map& map, std::uint32_t node) {
    const Map* const outer = std::exchange(map_, &map);
    const std::uint32_t outer_node = std::exchange(map_node_, node);
    each_entry(node, [&](std::uint32_t key) {
      const Key* const own = map.find(at(key).text);
      visit_({map_, node, own, key, true, false});
      value(own, key + 1);
    });
    map_ = outer;
    map_node_ = outer_node;
  }

 private:
  const Node& at(std::uint32_t node) const { return document_.nodes[node]; }

  template <class Visit>
  void each_entry(std::uint32_t map, Visit visit) const {
    for (std::uint32_t key = map + 1; key < at(map).next; key = at(key + 1).next) visit(key);
  }

  void value(const Key* key, std::uint32_t node) {
    if (at(node).kind == NodeKind::scalar) return visit_({map_, map_node_, key, node, false, false});
    if (at(node).kind == NodeKind::sequence) {
      for (std::uint32_t item = node + 1; item < at(node).next; item = at(item).next) value(key, item);
    } else if (key != nullptr && key->map != nullptr) {
      map(key->map(), node);
    } else {
      // Votes and rules are maps whose keys the format does not list.
      each_entry(node, [&](std::uint32_t inner) {
        visit_({map_, map_node_, key, inner, false, true});
        value(key, inner + 1);
      });
    }
  }

  const Document& document_;
  const std::function<void(const Spot&)>& visit_;
  const Map* map_ = nullptr;
  std::uint32_t map_node_ = 0;
};

void each_spot(const Document& document, const Map& root, const std::function<void(const Spot&)>& visit) {
  if (!document.nodes.empty() && document.nodes[0].kind == NodeKind::mapping) Walk(document, visit).map(root, 0);
}

Document parse(const View& view, std::uint32_t file) {
  Findings unused;
  return read::parse_yaml(view.bytes(file), file, unused);
}

/// What the values of a key name.
std::optional<Named> named_by(const Spot& spot) {
  if (spot.key == nullptr) return std::nullopt;
  const std::string_view key = spot.key->name;
  if (spot.is_inner_key) return key == "confidence" ? std::optional(Named::person) : std::nullopt;
  if (spot.on_key) return std::nullopt;
  for (const std::string_view each : {"supports", "depends_on", "carried_to", "drives", "guardrails", "kpi"}) {
    if (key == each) return Named::object;
  }
  if (key == "team" || key == "parent") return Named::team;
  if (key == "owner" || key == "lead" || key == "by") return Named::person;
  if (key == "pillar") return Named::pillar;
  return key == "cycle" ? std::optional(Named::cycle) : std::nullopt;
}

/// What okr.yaml declares in such a map.
std::optional<Named> declared_in(const Map* map) {
  if (map == &read::map_of<Team>()) return Named::team;
  if (map == &read::map_of<Person>()) return Named::person;
  if (map == &read::map_of<Pillar>()) return Named::pillar;
  return map == &read::map_of<read::DeclaredCycle>() ? std::optional(Named::cycle) : std::nullopt;
}

bool is_object(const Map* map) {
  return map == &read::map_of<Objective>() || map == &read::map_of<KeyResult>() || map == &read::map_of<Kpi>();
}

/// The object whose map, or sentence, stands at `span`.
Ref object_at(const Workspace& workspace, Span span) {
  for (std::uint32_t o = 0; o < workspace.objectives.size(); ++o) {
    const Objective& objective = workspace.objectives[o];
    if (objective.span.file != span.file) continue;
    if (objective.span == span) return {Ref::To::objective, o, 0};
    for (std::uint32_t k = 0; k < objective.key_results.size(); ++k) {
      if (objective.key_results[k].span == span) return {Ref::To::key_result, o, k};
    }
  }
  for (std::uint32_t k = 0; k < workspace.kpis.size(); ++k) {
    if (workspace.kpis[k].span == span) return {Ref::To::kpi, k, 0};
  }
  return {};
}

/// The id or the title of an object, or a key result's bare sentence.
std::optional<Name> own_name(const View& view, const Document& document, const Spot& spot) {
  const bool is_sentence = spot.key->name == "key_results";
  const bool is_own = is_object(spot.map) && (spot.key->name == "id" || spot.key->name == "title" || is_sentence);
  if (!is_own) return std::nullopt;
  const Span span = document.nodes[spot.node].span;
  const Ref ref = object_at(view.workspace, is_sentence ? span : document.nodes[spot.map_node].span);
  if (!ref) return std::nullopt;
  return Name{Named::object, view.workspace.id(ref), span, spot.key->name != "id"};
}

/// Whether `written` is the cycle, or a range with it at an end.
bool mentions_cycle(std::string_view written, std::string_view id) {
  const std::size_t dots = written.find("..");
  if (dots == std::string_view::npos) return written == id;
  return written.substr(0, dots) == id || written.substr(dots + 2) == id;
}

/// Of a range of cycles the one that the cursor is on.
Name part_of_range(Name name, std::uint32_t offset) {
  const std::size_t dots = name.id.find("..");
  const bool is_range =
      name.kind == Named::cycle && dots != std::string::npos && name.span.end - name.span.begin == name.id.size();
  if (!is_range) return name;
  const auto middle = name.span.begin + static_cast<std::uint32_t>(dots);
  if (offset <= middle) return {name.kind, name.id.substr(0, dots), {name.span.file, name.span.begin, middle}, false};
  return {name.kind, name.id.substr(dots + 2), {name.span.file, middle + 2, name.span.end}, false};
}

bool mentions(const View& view, std::string_view written, const Name& name) {
  if (name.kind == Named::cycle) return mentions_cycle(written, name.id);
  if (name.kind != Named::object) return written == name.id;
  return written == name.id && view.workspace.find(written) == view.workspace.find(name.id);
}

std::optional<Span> declaration_of(const View& view, const Name& name) {
  std::optional<Span> found;
  for (std::uint32_t file = 0; file < view.workspace.files.files.size(); ++file) {
    if (!view.is_config(file)) continue;
    const Document document = parse(view, file);
    each_spot(document, root_map(view, file), [&](const Spot& spot) {
      const bool is_id = !found && !spot.on_key && spot.key != nullptr && spot.key->name == "id";
      if (!is_id || declared_in(spot.map) != name.kind || document.nodes[spot.node].text != name.id) return;
      found = document.nodes[spot.node].span;
    });
  }
  return found;
}

}  // namespace

const Map& root_map(const View& view, std::uint32_t file) {
  return view.is_config(file) ? read::map_of<read::ConfigFile>() : read::map_of<read::OkrFile>();
}

std::optional<Spot> spot_at(const Document& document, const Map& root, std::uint32_t offset) {
  std::optional<Spot> found;
  each_spot(document, root, [&](const Spot& spot) {
    const Span span = document.nodes[spot.node].span;
    if (span.begin <= offset && offset <= span.end && span.end > span.begin) found = spot;
  });
  return found;
}

FileSpot spot_at(const View& view, std::uint32_t file, std::uint32_t offset) {
  FileSpot place{parse(view, file), {}};
  place.spot = spot_at(place.document, root_map(view, file), offset);
  return place;
}

std::optional<Name> name_at(const View& view, const FileSpot& place, std::uint32_t offset) {
  if (!place.spot || place.spot->key == nullptr) return std::nullopt;
  const Spot& spot = *place.spot;
  const Node& node = place.document.nodes[spot.node];
  if (node.broken || node.text.empty()) return std::nullopt;
  const Name name{edit::Named::object, std::string(node.text), node.span, false};
  if (const auto kind = named_by(spot)) return part_of_range({*kind, name.id, name.span, false}, offset);
  if (spot.on_key || spot.is_inner_key) return std::nullopt;
  const auto declared = declared_in(spot.map);
  if (declared && spot.key->name == "id") return Name{*declared, name.id, name.span, false};
  return own_name(view, place.document, spot);
}

std::optional<Name> name_at(const View& view, std::uint32_t file, std::uint32_t offset) {
  return name_at(view, spot_at(view, file, offset), offset);
}

std::optional<Span> definition_of(const View& view, const Name& name) {
  if (name.kind != Named::object) return declaration_of(view, name);
  const Ref ref = view.workspace.find(name.id);
  return ref ? std::optional(view.workspace.place(ref)) : std::nullopt;
}

std::vector<Span> mentions_of(const View& view, const Name& name) {
  std::vector<Span> found;
  for (std::uint32_t file = 0; file < view.workspace.files.files.size(); ++file) {
    if (view.bytes(file).find(name.id) == std::string_view::npos) continue;
    const Document document = parse(view, file);
    each_spot(document, root_map(view, file), [&](const Spot& spot) {
      const Node& node = document.nodes[spot.node];
      if (named_by(spot) == name.kind && mentions(view, node.text, name)) found.push_back(node.span);
    });
  }
  return found;
}

}  // namespace okr::lsp
