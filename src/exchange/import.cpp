// The way of an import: bytes, given values, objects, files.
#include "exchange/import.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "exchange/csv_file.hpp"
#include "exchange/json_file.hpp"
#include "exchange/markdown_file.hpp"
#include "exchange/to_tree.hpp"
#include "model/ids.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "read/yaml.hpp"
#include "text/line_index.hpp"
#include "text/utf8.hpp"

namespace okr::exchange {
namespace {

void require_utf8(std::string_view bytes) {
  const std::size_t bad = text::first_invalid_utf8(bytes);
  if (bad == std::string_view::npos) return;
  const auto line = std::ranges::count(bytes.substr(0, bad), '\n') + 1;
  throw Failure(fmt::format("line {}: it is not UTF-8", line), "nothing was written: save it as UTF-8");
}

/// The ids of titles, for tables and outlines that say by its title what an objective supports.
class Titles {
 public:
  Titles(const GivenWorkspace& given, const Workspace* workspace) {
    for (const Given& objective : given.objectives) {
      const Given* title = objective.find("title");
      const Given* id = objective.find("id");
      if (title != nullptr) add(title->text, id != nullptr ? id->text : model::id_from_title(title->text));
    }
    if (workspace == nullptr) return;
    for (const Objective& objective : workspace->objectives) add(objective.title.value, objective.id.value);
  }

  /// Nothing where no objective, or more than one, has that title or id.
  std::string id_of(std::string_view name) const {
    const auto found = ids_.find(text::fold(name));
    return found == ids_.end() ? std::string() : found->second;
  }

 private:
  void add(std::string_view title, const std::string& id) {
    for (const std::string& name : {text::fold(title), id}) {
      const auto [entry, is_new] = ids_.emplace(name, id);
      if (!is_new && entry->second != id) entry->second.clear();
    }
  }

  std::map<std::string, std::string> ids_;
};

void resolve_supports(GivenWorkspace& given, const Workspace* workspace, Log& log) {
  const Titles titles(given, workspace);
  for (Given& objective : given.objectives) {
    Given* supports = objective.find("supports");
    if (supports == nullptr) continue;
    std::erase_if(supports->items, [&](Given& item) {
      const std::string id = titles.id_of(item.text);
      const bool is_reference = std::ranges::all_of(item.text, [](char c) {
        return c == '/' || c == '.' || c == '_' || c == '-' || model::is_id({&c, 1});
      });
      if (!id.empty()) item.text = id;
      if (!id.empty() || is_reference) return false;
      log.lose(item.line, fmt::format("`{}` in `supports` is not taken: no one objective has that title", item.text));
      return true;
    });
    if (supports->items.empty()) std::erase_if(objective.entries, [](const auto& e) { return e.key == "supports"; });
  }
}

GivenWorkspace given_of(std::string_view bytes, Format format, const Workspace* workspace, Defaults& defaults,
                        Log& log) {
  if (format == Format::json) return read_export(bytes, log);
  if (format == Format::ndjson) return read_export_lines(bytes, log);
  Names names(workspace == nullptr ? nullptr : &workspace->config);
  if (!defaults.team.empty()) defaults.team = names.team(defaults.team);
  GivenWorkspace given = format == Format::csv ? read_table(bytes, names, log) : read_markdown(bytes, names, log);
  resolve_supports(given, workspace, log);
  if (workspace == nullptr) given.config = names.declared();
  names.report(log);
  return given;
}

/// Says what of the given okr.yaml the workspace's own does not say.
void compare_config(const edit::Tree& given, const Given& lines, const Workspace& workspace, Log& log) {
  const auto& files = workspace.files.files;
  const auto own = std::ranges::find(files, config_name, &SourceFile::path);
  Findings findings;
  const read::Document document = read::parse_yaml(own == files.end() ? "" : std::string_view(own->bytes), 0, findings);
  const bool is_readable = !document.nodes.empty() && std::ranges::none_of(document.nodes, &read::Node::broken);
  const edit::Tree tree = is_readable ? edit::tree_of(document) : edit::map({});
  for (const edit::Entry& entry : given.entries) {
    const edit::Tree* known = tree.find(entry.key);
    if (known != nullptr && edit::same(*known, entry.value)) continue;
    const Given* at = lines.find(entry.key);
    log.lose(at == nullptr ? 0 : at->line,
             fmt::format("`{}` of okr.yaml is not taken: the workspace has its own", entry.key));
  }
}

std::vector<std::string> excluded(const edit::Tree* config, const Workspace* workspace) {
  std::vector<std::string> globs;
  if (workspace != nullptr) {
    for (const Text& glob : workspace->config.exclude) globs.push_back(glob.value);
  } else if (const edit::Tree* exclude = config == nullptr ? nullptr : config->find("exclude")) {
    for (const edit::Tree& glob : exclude->items) globs.push_back(glob.text);
  }
  return globs;
}

/// What a new workspace would say is wrong with its own values: each was held to the format, so there is nothing.
void require_readable(const std::vector<SourceFile>& files, const Workspace* workspace) {
  SourceTree tree;
  if (workspace != nullptr) tree.files = workspace->files.files;
  tree.files.insert(tree.files.end(), files.begin(), files.end());
  std::ranges::sort(tree.files, {}, &SourceFile::path);
  const ReadResult read = read_workspace(std::move(tree));
  constexpr std::string_view format_rules = " invalid-yaml unsafe-yaml unknown-key wrong-type invalid-value ";
  for (const Finding& finding : read.findings) {
    const std::string& path = read.workspace.files.files[finding.span.file].path;
    const bool is_new = std::ranges::find(files, path, &SourceFile::path) != files.end();
    if (!is_new || format_rules.find(fmt::format(" {} ", finding.rule)) == std::string_view::npos) continue;
    throw Failure(fmt::format("`{}` would not be read back: {}", path, finding.message), "nothing was written");
  }
}

}  // namespace

Imported import_bytes(std::string_view bytes, Format format, const Workspace* workspace, const Defaults& defaults,
                      const IsTaken& is_taken) {
  require_utf8(bytes);
  Imported imported;
  Log& log = imported.log;
  Defaults settled = defaults;
  const GivenWorkspace given = given_of(bytes, format, workspace, settled, log);
  Objects objects = objects_of(given, settled, log);
  if (workspace != nullptr && objects.config) {
    compare_config(*objects.config, given.config, *workspace, log);
    objects.config.reset();
  }
  // The okr.yaml of an export is worth a file; what a table or an outline names without an objective is not.
  const bool is_export = format == Format::json || format == Format::ndjson;
  const bool is_empty = objects.objects.empty() && !(is_export && objects.config);
  if (is_empty) log.lose(1, "there is no objective and no KPI in it");
  std::ranges::stable_sort(log.unplaced, {}, &Remark::line);
  if (is_empty) return imported;
  settle_ids(objects, workspace == nullptr ? Workspace() : *workspace);
  if (workspace == nullptr && !objects.config) objects.config = edit::map({});
  const edit::Tree* config = objects.config ? &*objects.config : nullptr;
  imported.files = layout(objects, excluded(config, workspace), is_taken);
  require_readable(imported.files, workspace);
  return imported;
}

}  // namespace okr::exchange
