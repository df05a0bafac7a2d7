// `okr map`: who supports and needs what, or what the strategy is and what drives what in it.
#include "render/map.hpp"

#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "okr/failure.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  bool strategy = false;
};

render::Map alignment(const Context& context, const Loaded& loaded) {
  const auto selection = chosen(context, loaded.workspace, loaded.scores, Reach::everything);
  return render::alignment_map(loaded.workspace, loaded.scores, selection);
}

render::Map strategy(const Context& context, const Loaded& loaded) {
  if (loaded.workspace.config.pillars.empty()) {
    throw Failure("there is no pillar in `okr.yaml`, so there is no strategy to draw",
                  "declare your areas of focus there: `pillars: [{id: customer, perspective: customer}]`");
  }
  const auto selection = chosen(context, loaded.workspace, loaded.scores, Reach::this_year);
  const bool of_this_year = !asks_about(parse_query(query_text(context.arguments)), QueryField::cycle);
  const Cycle year = fiscal_year_of(loaded.workspace.config, loaded.scores.today);
  return render::strategy_map(loaded.workspace, loaded.scores, selection, of_this_year ? year.name : "");
}

int run(const Options& options, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const render::Map map = options.strategy ? strategy(context, loaded) : alignment(context, loaded);
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (options.output.format == "text") render::map_text(out, map, terminal);
    if (options.output.format == "dot") render::map_dot(out, map);
    if (options.output.format == "mermaid") render::map_mermaid(out, map);
    if (options.output.format == "svg") render::map_svg(out, map);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_flag("--strategy", options->strategy, "perspectives and pillars of this year, and what drives what");
  declare_output(app, options->output, {"text", "dot", "mermaid", "svg"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command map_command = {
    .name = "map",
    .group = "see",
    .brief = "alignment or strategy",
    .summary = "who supports what, and the strategy, as a drawing",
    .examples =
        "  okr map cycle:now\n"
        "  okr map --format svg -o alignment.svg\n"
        "  okr map --strategy --format mermaid\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
