// `okr tree`: who supports what.
#include "render/tree.hpp"

#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "render/map.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  render::TreeOptions tree;
};

int run(const Options& options, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const Scores& scores = loaded.scores;
  const render::Selection selection = chosen(context, workspace, scores, Reach::everything);
  const std::string& format = options.output.format;
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (format == "text") render::tree_text(out, workspace, scores, selection, options.tree, terminal);
    if (format == "json") render::tree_json(out, workspace, scores, selection, options.tree);
    if (format == "markdown") render::tree_markdown(out, workspace, scores, selection, options.tree);
    if (format == "dot") render::map_dot(out, render::alignment_map(workspace, scores, selection));
    if (format == "mermaid") render::map_mermaid(out, render::alignment_map(workspace, scores, selection));
    if (format == "svg") render::map_svg(out, render::alignment_map(workspace, scores, selection));
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_flag("--key-results", options->tree.key_results, "each objective with its key results");
  declare_output(app, options->output, {"text", "json", "markdown", "dot", "mermaid", "svg"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command tree_command = {
    .name = "tree",
    .group = "see",
    .brief = "who supports what",
    .summary = "the alignment tree: who supports what",
    .examples =
        "  okr tree\n"
        "  okr tree cycle:now --key-results\n"
        "  okr tree team:claims --format markdown\n"
        "  okr tree --format svg -o tree.svg\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
