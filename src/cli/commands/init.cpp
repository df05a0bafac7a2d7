// `okr init`: writes a workspace to begin with.
#include <CLI/App.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/new_workspace.hpp"
#include "cli/templates.hpp"
#include "disk/create.hpp"
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

int run(bool example, const Context& context) {
  const std::string name = context.arguments.empty() ? "" : context.arguments.front();
  const fs::path folder = (context.workspace_start / name).lexically_normal();
  refuse_workspace(folder);
  refuse_files(folder, "as in `okr init okrs`");
  const std::vector<SourceFile> files = example ? example_files() : first_files(context.today);
  disk::create_files(folder, files);
  if (!context.quiet) tell(folder, files, example, context);
  return exit_done;
}

Body declare(CLI::App& app) {
  auto example = std::make_shared<bool>(false);
  app.add_flag("--example", *example, "the OKRs of a whole company, to look around in");
  return [example](const Context& context) { return run(*example, context); };
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
        "  okr init --example northwind\n",
    .arguments = {.usage = "[DIR]", .summary = "the folder to write it to; this one if left out", .most = 1},
    .declare = declare,
};

}  // namespace okr::cli
