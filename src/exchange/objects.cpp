// From given values to objects with ids.
#include "exchange/objects.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

#include "disk/okr_files.hpp"
#include "exchange/to_tree.hpp"
#include "model/ids.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

using edit::Tree;
using Ids = std::set<std::string, std::less<>>;

/// Whether a file of a workspace can have that path, and no folder outside it.
bool is_usable(std::string_view path) {
  if (path.size() > 1000 || !disk::is_okr_file(path) || path.ends_with('/')) return false;
  if (path != text::printable(path) || path.find('\\') != std::string_view::npos) return false;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (part.empty() || part.front() == '.' || part == config_name || part.size() > 255) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

/// Takes the path out of an object.
std::string take_path(Given& given, Log& log) {
  const auto entry = std::ranges::find(given.entries, path_key, &GivenEntry::key);
  if (entry == given.entries.end()) return {};
  const Given value = std::move(entry->value);
  given.entries.erase(entry);
  if (value.kind == Given::Kind::text && is_usable(value.text)) return value.text;
  log.lose(value.line, fmt::format("`{}` is no `path` of an OKR file", value.text));
  return {};
}

void set_default(Tree& tree, std::string_view key, const std::string& value) {
  if (value.empty() || tree.find(key) != nullptr) return;
  tree.set_behind(key, edit::text(value), {"id", "title", "description", "cycle"});
}

void add(Objects& objects, Given given, bool is_kpi, const Defaults& defaults, Log& log) {
  Object object{{}, take_path(given, log), is_kpi};
  std::optional<Tree> tree = to_tree(given, is_kpi ? kpi_map() : objective_map(), log);
  if (!tree) return;
  object.tree = std::move(*tree);
  if (!is_kpi) set_default(object.tree, "cycle", defaults.cycle);
  set_default(object.tree, "team", defaults.team);
  objects.objects.push_back(std::move(object));
}

std::string_view text_of(const Tree& tree, std::string_view key) {
  const Tree* found = tree.find(key);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

/// Ids that are taken, and the last number that made one of them another.
struct Taken {
  Ids ids;
  std::map<std::string, int> numbers;
};

/// The first of `id`, `id-2`, `id-3` … that is free.
std::string free_id(const std::string& id, Taken& taken) {
  std::string free = id;
  int& number = taken.numbers.try_emplace(id, 1).first->second;
  while (taken.ids.contains(free)) free = fmt::format("{}-{}", id, ++number);
  return free;
}

/// Writes an id where the title's own will not do, once those that are written are in `taken`.
void settle(Tree& tree, std::string_view otherwise, Taken& taken) {
  if (tree.find("id") != nullptr) return;
  const std::string_view title = text_of(tree, "title");
  const std::string derived = model::id_from_title(title);
  const std::string words = model::id_from_words(title);
  const std::string& id = derived.empty() ? words : derived;
  const std::string settled = free_id(id.empty() ? std::string(otherwise) : id, taken);
  if (settled != derived) tree.entries.insert(tree.entries.begin(), {"id", edit::text(settled), {}});
  taken.ids.insert(settled);
}

/// Adds the written ids of `trees` to `taken`; those that are in it already to `twice`.
template <class Trees>
void take_written(const Trees& trees, Taken& taken, Ids& twice, const std::string& prefix = {}) {
  for (const Tree* tree : trees) {
    const std::string id(text_of(*tree, "id"));
    if (!id.empty() && !taken.ids.insert(id).second) twice.insert(prefix + id);
  }
}

std::vector<Tree*> key_results(Tree& objective) {
  std::vector<Tree*> all;
  if (Tree* list = objective.find("key_results")) {
    for (Tree& item : list->items) all.push_back(&item);
  }
  return all;
}

[[noreturn]] void refuse(const Ids& ids, std::string_view why, std::string_view help) {
  throw Failure(fmt::format("{}: `{}`", why, fmt::join(ids, "`, `")), std::string(help));
}

/// The ids of `objects` as the workspace will know them, that it has already.
Ids known_already(const Objects& objects, const Workspace& workspace) {
  Ids known;
  for (const Object& object : objects.objects) {
    const std::string_view written = object.text("id");
    const std::string id = written.empty() ? model::id_from_title(object.text("title")) : std::string(written);
    if (!id.empty() && workspace.find(id)) known.insert(id);
  }
  return known;
}

}  // namespace

std::string_view Object::text(std::string_view key) const { return text_of(tree, key); }

Objects objects_of(const GivenWorkspace& given, const Defaults& defaults, Log& log) {
  Objects objects;
  if (given.config.kind == Given::Kind::map) objects.config = to_tree(given.config, config_map(), log);
  for (const Given& objective : given.objectives) add(objects, objective, false, defaults, log);
  for (const Given& kpi : given.kpis) add(objects, kpi, true, defaults, log);
  return objects;
}

void settle_ids(Objects& objects, const Workspace& workspace) {
  const Ids known = known_already(objects, workspace);
  if (!known.empty()) {
    refuse(known, "the workspace has these ids already", "nothing was written: take these out, or give them other ids");
  }
  Taken taken;
  Ids twice;
  std::vector<Tree*> all;
  for (Object& object : objects.objects) all.push_back(&object.tree);
  take_written(all, taken, twice);
  std::vector<Taken> inner(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    take_written(key_results(*all[i]), inner[i], twice, std::string(text_of(*all[i], "id")) + "/");
  }
  if (!twice.empty()) refuse(twice, "these ids stand twice in it", "nothing was written: give each its own");
  for (std::size_t i = 0; i < all.size(); ++i) {
    settle(*all[i], "objective", taken);
    for (Tree* key_result : key_results(*all[i])) settle(*key_result, "key-result", inner[i]);
  }
}

}  // namespace okr::exchange
