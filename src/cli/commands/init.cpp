// `okr init`: writes a workspace to begin with.
#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/init_git.hpp"
#include "cli/new_workspace.hpp"
#include "cli/templates.hpp"
#include "disk/create.hpp"
#include "history/merge_driver.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

namespace fs = std::filesystem;

/// Refuses a folder of a workspace: a second one in it would take its files away from the first.
void refuse_workspace(const fs::path& folder) {
  if (const auto root = workspace_around(folder)) {
    throw Failure("there is a workspace already: `" + (*root / config_name).string() + "`",
                  "nothing was written: take a folder outside it");
  }
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
  refuse_files(folder, "as in `okr init okrs`");
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
  const std::optional<fs::path> root = options.example ? std::nullopt : workspace_around(folder);
  if (!root) {
    write_files(folder, options.example, context);
    if (!context.quiet) context.out << '\n';
  }
  set_up_git(root.value_or(folder), context);
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
    .arguments = {.usage = "[DIR]",
                  .summary = "the folder to write it to; this one if left out",
                  .most = 1,
                  .first = value::folder},
    .declare = declare,
};

}  // namespace okr::cli
