// `okr show`: everything about one objective, key result or KPI.
#include "render/show.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "cli/blame.hpp"
#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/object.hpp"
#include "cli/output.hpp"
#include "render/history.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  Blame blame = Blame::automatic;
};

/// Its readings, or the score of an objective, as a chart; `okr history` knows more than the check-ins.
void draw(std::ostream& out, const Loaded& loaded, Ref ref) {
  const render::History history = render::history_of(loaded.workspace, loaded.scores.today, ref, false);
  render::history_svg(out, loaded.workspace, loaded.scores, history);
}

int run(const Options& options, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const std::string& name = context.arguments.front();
  const Ref ref = object_meant(name, workspace, loaded.scores);
  if (!ref) {
    say_nothing_found(context, workspace, name);
    return conclude_briefly(context, loaded, exit_findings);
  }
  const Output& output = options.output;
  std::optional<Origins> origins = origins_for(context, workspace, ref, options.blame, output.format);
  const LineOrigin* changed = origins ? &origins->latest(workspace.span(ref)) : nullptr;
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::show_text(out, workspace, loaded.scores, ref, terminal, changed);
    if (output.format == "json") render::show_json(out, workspace, loaded.scores, ref, changed);
    if (output.format == "markdown") render::show_markdown(out, workspace, loaded.scores, ref, changed);
    if (output.format == "svg") draw(out, loaded, ref);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_output(app, options->output, {"text", "json", "markdown", "svg"});
  declare_blame(app, options->blame);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command show_command = {
    .name = "show",
    .group = "see",
    .brief = "all about one thing",
    .summary = "everything about one objective, key result or KPI",
    .examples =
        "  okr show record-time\n"
        "  okr show settlement --no-blame\n"
        "  okr show 'team:claims pillar:customer'\n"
        "  okr show record-time/settlement --format json\n",
    .arguments = {.usage = "ID",
                  .summary = "an id, or any part that only one has, or a query",
                  .least = 1,
                  .most = 1,
                  .first = value::object | value::query},
    .declare = declare,
};

}  // namespace okr::cli
