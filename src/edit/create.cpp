// Chooses files and places for what is new.
#include "edit/create.hpp"

#include <algorithm>
#include <map>

#include "disk/okr_files.hpp"
#include "edit/objects.hpp"
#include "model/ids.hpp"
#include "okr/failure.hpp"

namespace okr::edit {
namespace {

const std::string& path_of(const Workspace& workspace, Span span) { return workspace.files.files[span.file].path; }

/// The number of the file at `path`; nothing where there is none.
std::optional<std::uint32_t> file_at(const Workspace& workspace, const std::string& path) {
  const auto& files = workspace.files.files;
  const auto found = std::ranges::find(files, path, &SourceFile::path);
  if (found == files.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - files.begin());
}

/// Throws Failure for a path that would be no OKR file of the workspace.
void require_okr_path(const Workspace& workspace, const std::string& path) {
  std::vector<std::string> exclude;
  for (const Text& pattern : workspace.config.exclude) exclude.push_back(pattern.value);
  // Neither `..` nor what is hidden; a folder may be called `2026-Q2..2026-Q3`.
  const bool is_below = !path.starts_with('/') && !path.starts_with('.') && path.find("/.") == std::string::npos;
  if (is_below && disk::is_okr_file(path) && disk::may_belong(path, exclude)) return;
  throw Failure("`" + path + "` would be no OKR file of this workspace",
                "give one like `2026-Q3/claims.yaml`, relative to the workspace");
}

/// Takes an entry out where the file says the same for all that it holds.
void leave_to_file(Tree& object, const Tree& file, std::string_view key) {
  const Tree* const own = object.find(key);
  const Tree* const all = file.find(key);
  if (own != nullptr && all != nullptr && same(*own, *all)) object.erase(key);
}

Tree tree_of(const std::string& id, const NewObject& object) {
  std::vector<Entry> entries = {{"id", text(id), {}}, {"title", text(object.title), {}}};
  for (const auto& [key, value] : object.values) {
    if (!value.empty()) entries.push_back({key, text(value), {}});
  }
  if (!object.supports.empty()) {
    std::vector<Tree> names;
    for (const std::string& name : object.supports) names.push_back(text(name));
    entries.push_back({"supports", list(std::move(names)), {}});
  }
  return map(std::move(entries), Layout::block);
}

std::string value_of(const NewObject& object, std::string_view key) {
  const auto found = std::ranges::find(object.values, key, &NewObject::Value::key);
  return found == object.values.end() ? "" : found->text;
}

std::string id_of(const std::string& given, const std::string& title) {
  std::string id = given.empty() ? model::id_from_title(title) : given;
  if (model::is_id(id)) return id;
  const std::string near = model::id_from_words(given.empty() ? title : given);
  const std::string help =
      near.empty() ? "ids are small letters, digits, `.`, `_` and `-`" : "`--id " + near + "` would do";
  if (given.empty()) throw Failure("no id can be worked out of `" + title + "`", help);
  throw Failure("`" + given + "` is not an id", help);
}

/// The file with the last KPI of that team, else the one with the most KPIs; empty where there are none.
std::string file_of_kpis(const Workspace& workspace, const std::string& team) {
  std::map<std::string, int> counts;
  std::string of_team;
  for (const Kpi& kpi : workspace.kpis) {
    const std::string& path = path_of(workspace, kpi.span);
    ++counts[path];
    if (kpi.team && kpi.team->value == team) of_team = path;
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return !of_team.empty() ? of_team : most == counts.end() ? "" : most->first;
}

/// Puts `object` behind the last in the list under `key` of the file at `path`, which may be new.
void put_into_file(Draft& draft, const Workspace& workspace, const std::string& path, std::string_view key,
                   Tree object) {
  require_okr_path(workspace, path);
  const auto file = file_at(workspace, path);
  if (file) {
    Tree& root = draft.root(*file);
    for (const std::string_view shared : {"cycle", "team", "owner"}) leave_to_file(object, root, shared);
    Tree& items = list_in(root, key,
                          key == "objectives" ? std::initializer_list<std::string_view>{"kpis"}
                                              : std::initializer_list<std::string_view>{});
    items.items.push_back(std::move(object));
    return;
  }
  std::vector<Entry> entries;
  for (const std::string_view shared : {"cycle", "team", "owner"}) {
    const Tree* const value = object.find(shared);
    if (value == nullptr) continue;
    entries.push_back({std::string(shared), *value, {}});
    object.erase(shared);
  }
  entries.push_back({std::string(key), list({std::move(object)}, Layout::block), {}});
  draft.add(path, map(std::move(entries)));
}

}  // namespace

std::string free_id(const Workspace& workspace, const std::string& given, const std::string& title) {
  std::string id = id_of(given, title);
  if (const Ref taken = workspace.find(id)) {
    throw Failure("the id `" + id + "` is taken by `" + workspace.title(taken) + "`", "give another one with `--id`");
  }
  return id;
}

std::string file_of(const Workspace& workspace, const std::string& cycle, const std::string& team) {
  const Objective* last = nullptr;
  for (const Objective& objective : workspace.objectives) {
    const bool same_cycle = objective.cycle && objective.cycle->value == cycle;
    const bool same_team = (objective.team ? objective.team->value : "") == team;
    if (same_cycle && same_team) last = &objective;
  }
  if (last != nullptr) return path_of(workspace, last->span);
  return cycle + "/" + (team.empty() ? "objectives" : team) + ".yaml";
}

void put_objective(Draft& draft, const Workspace& workspace, const std::string& path, Tree objective) {
  put_into_file(draft, workspace, path, "objectives", std::move(objective));
}

Created create_objective(Draft& draft, const Workspace& workspace, const NewObject& objective) {
  const std::string id = free_id(workspace, objective.id, objective.title);
  const std::string path = !objective.file.empty()
                               ? objective.file
                               : file_of(workspace, value_of(objective, "cycle"), value_of(objective, "team"));
  put_objective(draft, workspace, path, tree_of(id, objective));
  return {path, id};
}

Created create_key_result(Draft& draft, const Workspace& workspace, Ref objective, const NewObject& key_result) {
  const Objective& parent = workspace.objective(objective);
  const std::string id = id_of(key_result.id, key_result.title);
  const auto taken = std::ranges::find(parent.key_results, id, [](const KeyResult& each) { return each.id.value; });
  if (taken != parent.key_results.end()) {
    throw Failure("the id `" + id + "` is taken by `" + taken->title.value + "`", "give another one with `--id`");
  }
  Tree made = tree_of(id, key_result);
  // A key result without an owner has its objective's.
  if (parent.owner && value_of(key_result, "owner") == parent.owner->value) made.erase("owner");
  Tree& tree = written_out(draft, workspace, objective);
  list_in(tree, "key_results", {"initiatives", "review", "carried_to", "allow"}).items.push_back(std::move(made));
  return {path_of(workspace, parent.span), parent.id.value + "/" + id};
}

Created create_kpi(Draft& draft, const Workspace& workspace, const NewObject& kpi) {
  const std::string id = free_id(workspace, kpi.id, kpi.title);
  std::string path = !kpi.file.empty() ? kpi.file : file_of_kpis(workspace, value_of(kpi, "team"));
  if (path.empty()) path = "kpis.yaml";
  put_into_file(draft, workspace, path, "kpis", tree_of(id, kpi));
  return {path, id};
}

Created create_team(Draft& draft, const Workspace& workspace, const NewObject& team) {
  const std::string id = id_of(team.id, team.title);
  if (workspace.config.team(id) != nullptr) throw Failure("there is a team `" + id + "` already", "give another id");
  const std::string path(config_name);
  Tree tree = tree_of(id, team);
  tree.layout = Layout::automatic;
  list_in(draft.root(*file_at(workspace, path)), "teams",
          {"people", "cycles", "check_in_every", "bands", "exclude", "rules"})
      .items.push_back(std::move(tree));
  return {path, id};
}

}  // namespace okr::edit
