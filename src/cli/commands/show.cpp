// `okr show`: everything about one objective, key result or KPI.
#include "render/show.hpp"

#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/object.hpp"
#include "cli/output.hpp"

namespace okr::cli {
namespace {

int run(const Output& output, const Context& context) {
  const Loaded loaded = load(context);
  const Workspace& workspace = loaded.workspace;
  const std::string& name = context.arguments.front();
  const Ref ref = object_meant(name, workspace, loaded.scores);
  if (!ref) {
    say_nothing_found(context, workspace, name);
    return conclude_briefly(context, loaded, exit_findings);
  }
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::show_text(out, workspace, loaded.scores, ref, terminal);
    if (output.format == "json") render::show_json(out, workspace, loaded.scores, ref);
    if (output.format == "markdown") render::show_markdown(out, workspace, loaded.scores, ref);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json", "markdown"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command show_command = {
    .name = "show",
    .group = "see",
    .brief = "all about one of them",
    .summary = "everything about one objective, key result or KPI",
    .examples =
        "  okr show record-time\n"
        "  okr show settlement\n"
        "  okr show 'team:claims pillar:customer'\n"
        "  okr show record-time/settlement --format json\n",
    .arguments = {.usage = "ID", .summary = "an id, or any part that only one has, or a query", .least = 1, .most = 1},
    .declare = declare,
};

}  // namespace okr::cli
