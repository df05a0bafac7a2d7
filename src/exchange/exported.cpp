// Makes an export of the documents themselves, so that nothing gets lost on the way through the values.
#include "exchange/exported.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "edit/tree.hpp"
#include "exchange/maps.hpp"
#include "exchange/to_json.hpp"
#include "read/yaml.hpp"

namespace okr::exchange {
namespace {

using edit::Tree;
using read::NodeKind;

/// A file's document as a tree, and where its maps stand.
struct Parsed {
  Tree root;
  std::map<std::uint32_t, const Tree*> maps;  ///< by where they begin; of two that begin together the inner one
};

void index_maps(const Tree& tree, const read::Document& document, Parsed& parsed) {
  if (tree.kind == NodeKind::mapping) parsed.maps[document.nodes[*tree.origin].span.begin] = &tree;
  for (const Tree& item : tree.items) index_maps(item, document, parsed);
  for (const edit::Entry& entry : tree.entries) {
    if (entry.value.kind == NodeKind::sequence) index_maps(entry.value, document, parsed);
  }
}

bool is_map(const Tree& tree) { return tree.kind == NodeKind::mapping; }

/// Whether all of an OKR file is in its defaults, objectives and KPIs.
bool is_plain(const Tree& root) {
  constexpr std::array keys = {"cycle", "team", "owner", "check_in_every", "objectives", "kpis"};
  const auto is_known = [&](const edit::Entry& entry) { return std::ranges::find(keys, entry.key) != keys.end(); };
  const auto are_maps = [&](std::string_view key) {
    const Tree* list = root.find(key);
    return list == nullptr || (list->kind == NodeKind::sequence && std::ranges::all_of(list->items, is_map));
  };
  return is_map(root) && std::ranges::all_of(root.entries, is_known) && are_maps("objectives") && are_maps("kpis");
}

/// False where something of the file could not be read.
bool parse(const SourceFile& file, Parsed& parsed) {
  Findings findings;
  const read::Document document = read::parse_yaml(file.bytes, 0, findings);
  if (!document.whole || file.too_large || std::ranges::any_of(document.nodes, &read::Node::broken)) return false;
  if (document.nodes.empty()) return true;
  parsed.root = edit::tree_of(document);
  index_maps(parsed.root, document, parsed);
  return file.path == config_name ? is_map(parsed.root) : is_plain(parsed.root);
}

void set_missing(Tree& tree, std::string_view key, Maybe<Text> value) {
  if (value && tree.find(key) == nullptr) tree.set(key, edit::text(value->value));
}

void set_id(Tree& tree, const Id& id) {
  if (!id.value.empty()) tree.set("id", edit::text(id.value));
}

/// The map of an object with what it inherits; null where there is none at its place.
template <class Object>
std::optional<Tree> tree_of(const Object& object, const Parsed& parsed) {
  const auto found = parsed.maps.find(object.span.begin);
  if (found == parsed.maps.end()) return std::nullopt;
  Tree tree = *found->second;
  set_id(tree, object.id);
  set_missing(tree, "team", object.team);
  set_missing(tree, "owner", object.owner);
  const Tree* check_in_every = parsed.root.find("check_in_every");
  if (check_in_every != nullptr && tree.find("check_in_every") == nullptr) tree.set("check_in_every", *check_in_every);
  return tree;
}

/// Key results as maps, each with its id.
void complete_key_results(Tree& tree, const Objective& objective) {
  Tree* list = tree.find("key_results");
  if (list == nullptr || list->items.size() != objective.key_results.size()) return;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    Tree& item = list->items[i];
    if (item.kind == NodeKind::scalar) item = edit::map({{"title", edit::text(item.text), {}}});
    if (item.kind == NodeKind::mapping) set_id(item, objective.key_results[i].id);
  }
}

Json with_path(const std::string& path, const Tree& tree, const Map& map) {
  Json json{{path_key, path}};
  json.update(to_json(tree, map));
  return json;
}

/// All objects of the files, and whether each file is exported as a whole.
class Export {
 public:
  explicit Export(const Workspace& workspace) : workspace_(workspace) {
    const auto& files = workspace.files.files;
    parsed_.resize(files.size());
    whole_.resize(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) whole_[i] = parse(files[i], parsed_[i]);
  }

  Json config() const {
    Json none = Json::object();
    const auto& files = workspace_.files.files;
    const auto file = std::ranges::find(files, config_name, &SourceFile::path);
    if (file == files.end()) return none;
    Tree root = parsed_[static_cast<std::size_t>(file - files.begin())].root;
    std::erase_if(root.entries, [](const edit::Entry& entry) { return entry.key == "okr"; });
    return root.kind == NodeKind::mapping ? to_json(root, config_map()) : none;
  }

  Json objective(const Objective& objective) {
    std::optional<Tree> tree = tree_of(objective, parsed_[objective.span.file]);
    if (!tree) return lost(objective.span);
    set_missing(*tree, "cycle", objective.cycle);
    complete_key_results(*tree, objective);
    return with_path(path(objective.span), *tree, objective_map());
  }

  Json kpi(const Kpi& kpi) {
    const std::optional<Tree> tree = tree_of(kpi, parsed_[kpi.span.file]);
    return tree ? with_path(path(kpi.span), *tree, kpi_map()) : lost(kpi.span);
  }

  std::vector<std::string> unread() const {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < whole_.size(); ++i) {
      if (!whole_[i]) paths.push_back(workspace_.files.files[i].path);
    }
    return paths;
  }

 private:
  const std::string& path(Span span) const { return workspace_.files.files[span.file].path; }
  Json lost(Span span) {
    whole_[span.file] = false;
    return {};
  }

  const Workspace& workspace_;
  std::vector<Parsed> parsed_;
  std::vector<bool> whole_;
};

}  // namespace

Exported exported(const Workspace& workspace) {
  Export from(workspace);
  Exported result;
  for (const Objective& objective : workspace.objectives) result.objectives.push_back(from.objective(objective));
  for (const Kpi& kpi : workspace.kpis) result.kpis.push_back(from.kpi(kpi));
  result.config = from.config();
  result.unread = from.unread();
  return result;
}

}  // namespace okr::exchange
