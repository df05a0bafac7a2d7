// `okr init`: writes a workspace to begin with.
#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/init_git.hpp"
#include "cli/templates.hpp"
#include "disk/create.hpp"
#include "history/merge_driver.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;

/// The nearest folder, from `folder` upwards, that is there.
fs::path existing(fs::path folder) {
  std::error_code ignored;
  while (!fs::is_directory(folder, ignored)) folder = folder.parent_path();
  return folder;
}

/// The `okr.yaml` of the workspace that `folder` is in, or would be in; nothing where there is none.
std::optional<fs::path> config_above(fs::path folder) {
  std::error_code ignored;
  for (folder = existing(folder);; folder = folder.parent_path()) {
    fs::path config = folder / config_name;
    if (fs::exists(fs::symlink_status(config, ignored))) return config;
    if (folder == folder.root_path()) return std::nullopt;
  }
}

/// Refuses a folder of a workspace: a second one in it would take its files away from the first.
void refuse_workspace(const fs::path& folder) {
  if (const auto config = config_above(folder)) {
    throw Failure("there is a workspace already: `" + config->string() + "`",
                  "nothing was written: take a folder outside it");
  }
}

/// Refuses YAML files that are there: they would become OKR files, and `check` would complain of them.
void refuse_files(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) return;
  const SourceTree there = load_directory(folder);
  if (there.files.empty()) return;
  throw Failure("`" + (folder / there.files.front().path).string() +
                    "` would become an OKR file, as all YAML files below `okr.yaml` do",
                "nothing was written: take an empty folder, as in `okr init okrs`");
}

void tell(const fs::path& folder, const std::vector<SourceFile>& files, bool example, const Context& context) {
  const fs::path where = folder.lexically_relative(context.folder);
  for (const SourceFile& file : files) {
    context.out << "wrote " << text::printable((where / file.path).lexically_normal().string()) << '\n';
  }
  context.out << "\nnext: okr ";
  if (where != ".") context.out << "-C " << text::printable(where.string()) << ' ';
  context.out << (example ? "status --today 2026-05-15\n" : "status\n");
}

struct Options {
  bool example = false, git = false;
};

void write_files(const fs::path& folder, bool example, const Context& context) {
  refuse_workspace(folder);
  refuse_files(folder);
  const std::vector<SourceFile> files = example ? example_files() : first_files(context.today);
  disk::create_files(folder, files);
  if (!context.quiet) tell(folder, files, example, context);
}

int run(const Options& options, const Context& context) {
  const std::string name = context.arguments.empty() ? "" : context.arguments.front();
  const fs::path folder = (context.workspace_start / name).lexically_normal();
  if (!options.git) {
    write_files(folder, options.example, context);
    return exit_done;
  }
  // Refuses, while nothing is written yet, where there is no repository.
  history::configuration_of(fs::canonical(existing(folder)));
  const std::optional<fs::path> config = options.example ? std::nullopt : config_above(folder);
  if (!config) {
    write_files(folder, options.example, context);
    if (!context.quiet) context.out << '\n';
  }
  set_up_git(config ? config->parent_path() : folder, context);
  return exit_done;
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_flag("--example", options->example, "the OKRs of a whole company, to look around in");
  app.add_flag("--git", options->git,
               "have git merge OKR files by `okr merge-driver`; in a workspace that is there, do nothing else");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command init_command = {
    .name = "init",
    .group = "start",
    .brief = "a workspace to begin with",
    .summary = "a workspace to begin with",
    .examples =
        "  okr init\n"
        "  okr init okrs\n"
        "  okr init --example northwind\n"
        "  okr init --git\n",
    .arguments = {.usage = "[DIR]", .summary = "the folder to write it to; this one if left out", .most = 1},
    .declare = declare,
};

}  // namespace okr::cli
