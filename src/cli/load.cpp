// Loads a workspace: disk, read, score, check.
#include "cli/load.hpp"

#include <algorithm>
#include <ostream>

#include "cli/environment.hpp"
#include "cli/snapshot.hpp"
#include "okr/read.hpp"
#include "text/utf8.hpp"

namespace okr::cli {

Loaded load_files(const Context& context) {
  Loaded loaded;
  loaded.root = context.at == nullptr ? find_workspace(context.workspace_start) : context.at->root;
  loaded.workspace.files = context.at == nullptr ? load_directory(loaded.root) : files_of(*context.at);
  return loaded;
}

Loaded load(const Context& context, const RuleChoice& rules) {
  Loaded loaded = load_files(context);
  ReadResult result = read_workspace(std::move(loaded.workspace.files));
  loaded.workspace = std::move(result.workspace);
  loaded.scores = score(loaded.workspace, context.today);
  loaded.findings = check(loaded.workspace, loaded.scores, std::move(result.findings), rules);
  return loaded;
}

std::shared_ptr<Loaded> kept(const Context& context, Loaded loaded) {
  auto owner = std::make_shared<Loaded>(std::move(loaded));
  if (context.environment.kept != nullptr) context.environment.kept->push_back(owner);
  return owner;
}

std::shared_ptr<const Loaded> load_with_errors(const Context& context) {
  RuleChoice errors;
  errors.from = Severity::error;
  return kept(context, load(context, errors));
}

int conclude(const Context& context, const Loaded& loaded, int code) {
  const SourceTree& tree = loaded.workspace.files;
  const auto fail = [&](const std::string& message) {
    context.err << "error: " << text::printable(message) << '\n';
    code = exit_failure;
  };
  bool config_refused = false;
  for (const Unreadable& file : tree.unreadable) {
    fail("`" + file.path + "` can't be read: " + file.reason);
    config_refused = config_refused || file.path == config_name;
  }
  if (!loaded.workspace.config.readable && !config_refused) {
    fail("`okr.yaml` can't be read: what it declares is unknown");
  }
  const auto is_okr_file = [](const SourceFile& file) { return file.path != config_name; };
  if (tree.unreadable.empty() && std::ranges::none_of(tree.files, is_okr_file)) {
    fail("there is no OKR file in `" + loaded.root.string() + "`: any `*.yaml` in or below it is one");
  }
  return code;
}

int conclude_briefly(const Context& context, const Loaded& loaded, int code) {
  const auto errors = std::ranges::count(loaded.findings, Severity::error, &Finding::severity);
  if (errors > 0 && !context.quiet) {
    context.err << errors << (errors == 1 ? " error" : " errors") << " in the files: run `okr check`\n";
  }
  return conclude(context, loaded, code);
}

}  // namespace okr::cli
