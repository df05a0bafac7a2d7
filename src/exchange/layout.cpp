// Lays objects out in files, and reads these before anybody else does.
#include "exchange/layout.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "disk/okr_files.hpp"
#include "edit/print.hpp"
#include "model/ids.hpp"
#include "okr/failure.hpp"
#include "read/yaml.hpp"

namespace okr::exchange {
namespace {

using edit::Layout;
using edit::Tree;

using Group = std::vector<const Object*>;

/// Names that are fit for a folder or file as they are; others are made so.
std::string name_of(std::string_view text, std::string_view otherwise) {
  const auto is_fit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  if (!text.empty() && text.front() != '.' && text.size() <= 100 && std::ranges::all_of(text, is_fit)) {
    return std::string(text);
  }
  const std::string id = model::id_from_words(text);
  return id.empty() ? std::string(otherwise) : id;
}

std::string usual_path(const Object& object) {
  const std::string folder = name_of(object.text("cycle"), "");
  const std::string file = name_of(object.text("team"), object.is_kpi ? "kpis" : "imported") + ".yaml";
  return folder.empty() ? file : folder + "/" + file;
}

/// `path`, or with a number before its ending the first that is free.
std::string free_path(const std::string& path, const IsTaken& is_taken) {
  const std::size_t dot = path.rfind('.');
  std::string free = path;
  const auto is_config = [](std::string_view p) { return p == config_name || p.ends_with("/okr.yaml"); };
  for (int i = 2; is_config(free) || is_taken(free); ++i) {
    free = fmt::format("{}-{}{}", path.substr(0, dot), i, path.substr(dot));
  }
  return free;
}

/// Whether the reader of a workspace finds the file, in a folder that it looks into.
bool is_read(std::string_view path, const std::vector<std::string>& exclude) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    if (!disk::may_belong(path.substr(0, slash), exclude)) return false;
  }
  return disk::may_belong(path, exclude);
}

std::map<std::string, Group> groups(const Objects& objects, const std::vector<std::string>& exclude,
                                    const IsTaken& is_taken) {
  std::map<std::string, Group> wanted, free;
  for (const Object& object : objects.objects) {
    const bool is_own = !object.path.empty() && is_read(object.path, exclude);
    wanted[is_own ? object.path : usual_path(object)].push_back(&object);
  }
  const auto is_gone = [&](const std::string& path) { return is_taken(path) || free.contains(path); };
  for (auto& [path, group] : wanted) {
    const std::string name = free_path(path, is_gone);
    if (!is_read(name, exclude)) {
      throw Failure(fmt::format("`{}` is excluded: what stands in it would not be read", name),
                    "nothing was written: see `exclude` in okr.yaml");
    }
    free[name] = std::move(group);
  }
  return free;
}

/// The value that all of those have that can inherit it; null where they differ.
const Tree* common(const Group& group, std::string_view key) {
  const Tree* value = nullptr;
  for (const Object* object : group) {
    if (object->is_kpi && key == "cycle") continue;
    const Tree* own = object->tree.find(key);
    if (own == nullptr || (value != nullptr && !edit::same(*own, *value))) return nullptr;
    value = own;
  }
  return value;
}

Tree file_tree(const Group& group) {
  Tree root = edit::map({});
  for (const std::string_view key : {"cycle", "team", "owner", "check_in_every"}) {
    if (const Tree* value = common(group, key)) root.set(key, *value);
  }
  std::vector<Tree> objectives, kpis;
  for (const Object* object : group) {
    Tree tree = object->tree;
    std::erase_if(tree.entries, [&](const edit::Entry& entry) { return root.find(entry.key) != nullptr; });
    (object->is_kpi ? kpis : objectives).push_back(std::move(tree));
  }
  if (!objectives.empty()) root.set("objectives", edit::list(std::move(objectives), Layout::block));
  if (!kpis.empty()) root.set("kpis", edit::list(std::move(kpis), Layout::block));
  return root;
}

/// The file's text, once it says what the tree says.
std::string text_of(const Tree& tree, const std::string& path) {
  std::string text = edit::file_text(tree);
  if (text.size() > std::size_t{4} << 20) {
    throw Failure(fmt::format("`{}` would be over 4 MiB", path), "nothing was written: import it in parts");
  }
  Findings findings;
  const read::Document document = read::parse_yaml(text, 0, findings);
  if (findings.empty() && !document.nodes.empty() && edit::same(edit::tree_of(document), tree)) return text;
  throw Failure(
      fmt::format("`{}` would not say what was meant{}", path, findings.empty() ? "" : ": " + findings.front().message),
      "nothing was written");
}

void require_cycles(const Objects& objects) {
  const auto lacks_cycle = [](const Object& object) { return !object.is_kpi && object.tree.find("cycle") == nullptr; };
  const auto count = std::ranges::count_if(objects.objects, lacks_cycle);
  if (count == 0) return;
  const auto first = std::ranges::find_if(objects.objects, lacks_cycle);
  throw Failure(fmt::format("{} no cycle: `{}`{}", count == 1 ? "an objective has" : "some objectives have",
                            first->text("title"), count == 1 ? "" : fmt::format(" and {} more", count - 1)),
                "nothing was written: name one with `--cycle`, as in `--cycle 2026-Q2`");
}

Tree config_tree(const Tree& config) {
  Tree root = edit::map({{"okr", edit::text("1"), {}}});
  root.entries.insert(root.entries.end(), config.entries.begin(), config.entries.end());
  return root;
}

}  // namespace

std::vector<SourceFile> layout(const Objects& objects, const std::vector<std::string>& exclude,
                               const IsTaken& is_taken) {
  require_cycles(objects);
  std::vector<SourceFile> files;
  for (const auto& [path, group] : groups(objects, exclude, is_taken)) {
    files.push_back({path, text_of(file_tree(group), path)});
  }
  if (objects.config) {
    const std::string path(config_name);
    files.push_back({path, text_of(config_tree(*objects.config), path)});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

}  // namespace okr::exchange
