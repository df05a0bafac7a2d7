// `okr lsp`: serves an editor.
#include <CLI/App.hpp>
#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/environment.hpp"
#include "lsp/server.hpp"
#include "okr/failure.hpp"

namespace okr::cli {
namespace {

int run(const Context& context) {
  if (context.at != nullptr) throw Failure("what `--at` names can't be edited", "leave it out");
  const Environment& environment = context.environment;
  if (environment.in_is_terminal) {
    context.err << "okr lsp: an editor starts this and talks to it; docs/editors.md has how\n" << std::flush;
  }
  // An editor stays open over midnight; a day that was named stays what it is.
  const bool is_from_clock = environment.clock != nullptr && context.today == environment.local_date;
  const auto today = [&] { return is_from_clock ? environment.clock() : context.today; };
  const bool was_shut_down = lsp::serve(context.in, context.out, context.workspace_start, today);
  return was_shut_down ? exit_done : exit_findings;
}

Body declare(CLI::App& app) {
  auto stdio = std::make_shared<bool>(false);
  app.add_flag("--stdio", *stdio, "what it does anyway; some editors say so");
  return [stdio](const Context& context) { return run(context); };
}

}  // namespace

const Command lsp_command = {
    .name = "lsp",
    .group = "tools",
    .brief = "for your editor",
    .summary = "the language server that editors talk to",
    .examples =
        "  okr lsp\n"
        "  okr lsp --stdio\n"
        "  okr lsp -C okrs          # if the editor names no folder\n",
    .arguments = {},
    .declare = declare,
};

}  // namespace okr::cli
