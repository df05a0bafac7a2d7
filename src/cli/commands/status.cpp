// `okr status`: the dashboard of the running cycles.
#include "render/status.hpp"

#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "cli/watch.hpp"
#include "okr/failure.hpp"
#include "render/workspace_json.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  bool watch = false;
};

void draw(const Context& context, std::ostream& out, const Loaded& loaded, const render::Terminal& terminal) {
  const render::Selection selection = chosen(context, loaded.workspace, loaded.scores, Reach::running_cycles);
  render::status_text(out, loaded.workspace, loaded.scores, selection, terminal);
}

int run(const Options& options, const Context& context) {
  if (options.watch) {
    if (options.output.format != "text" || !options.output.file.empty()) {
      throw Failure("`--watch` draws text on a terminal", "leave out `--format` and `-o`");
    }
    return watch(context, [&](std::ostream& out, const Loaded& loaded, const render::Terminal& terminal) {
      draw(context, out, loaded, terminal);
    });
  }
  const Output& output = options.output;
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const render::Selection selection = chosen(context, workspace, loaded.scores, Reach::running_cycles);
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::status_text(out, workspace, loaded.scores, selection, terminal);
    if (output.format == "json") render::workspace_json(out, workspace, loaded.scores, selection);
    if (output.format == "markdown") render::status_markdown(out, workspace, loaded.scores, selection);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_output(app, options->output, {"text", "json", "markdown"});
  declare_watch(app, options->watch);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command status_command = {
    .name = "status",
    .group = "see",
    .brief = "where we are; the default",
    .summary = "the dashboard of the running cycles by team",
    .examples =
        "  okr\n"
        "  okr status --today 2026-05-15\n"
        "  okr status team:claims\n"
        "  okr status cycle:last\n"
        "  okr status --format json\n"
        "  okr status --watch\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
