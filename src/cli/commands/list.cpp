// `okr list`: a table of key results of all cycles.
#include "render/list.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "render/workspace_json.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  render::ListOptions list;
};

int run(const Options& options, const Context& context) {
  render::check_list_options(options.list);
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const Scores& scores = loaded.scores;
  const render::Selection selection = chosen(context, workspace, scores, Reach::everything);
  const std::string& format = options.output.format;
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (format == "text") render::list_text(out, workspace, scores, selection, options.list, terminal);
    if (format == "json") render::workspace_json(out, workspace, scores, selection);
    if (format == "csv") render::list_csv(out, workspace, scores, selection, options.list);
    if (format == "markdown") render::list_markdown(out, workspace, scores, selection, options.list);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--columns", options->list.columns, "which, in which order: id,owner,score ...")
      ->delimiter(',')
      ->type_name("NAMES");
  app.add_option("--sort", options->list.sort, "by a column; -score is from the highest down")->type_name("COLUMN");
  declare_output(app, options->output, {"text", "json", "csv", "markdown"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command list_command = {
    .name = "list",
    .group = "see",
    .brief = "a table of key results",
    .summary = "a table of key results, all cycles",
    .examples =
        "  okr list\n"
        "  okr list team:claims 'status:behind or status:at-risk'\n"
        "  okr list --sort -score --columns id,owner,score\n"
        "  okr list --format csv -o key-results.csv\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
