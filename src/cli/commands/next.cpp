// `okr next`: what to talk about first.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "render/agenda.hpp"

namespace okr::cli {
namespace {

int run(const Output& output, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const render::Selection selection = chosen(context, workspace, loaded.scores, Reach::running_cycles);
  const auto items = render::agenda(workspace, loaded.scores, selection);
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::agenda_text(out, workspace, loaded.scores, items, terminal);
    if (output.format == "json") render::agenda_json(out, workspace, loaded.scores, items);
    if (output.format == "markdown") render::agenda_markdown(out, workspace, loaded.scores, items);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json", "markdown"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command next_command = {
    .name = "next",
    .group = "see",
    .brief = "what to talk about first",
    .summary = "what to talk about first: the agenda of a meeting",
    .examples =
        "  okr next\n"
        "  okr next team:claims\n"
        "  okr next owner:ana --format markdown\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
