// `okr export`: a workspace for other programs, and for `okr import`.
#include "render/export.hpp"

#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "exchange/exported.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

int run(const Output& output, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const render::Selection selection = chosen(context, workspace, loaded.scores, Reach::everything);
  const bool is_table = output.format == "csv";
  const exchange::Exported exported = is_table ? exchange::Exported() : exchange::exported(workspace);
  write(context, output, [&](std::ostream& out, const render::Terminal&) {
    if (output.format == "json") render::export_json(out, exported, selection);
    if (output.format == "ndjson") render::export_ndjson(out, exported, selection);
    if (is_table) render::export_csv(out, workspace, loaded.scores, selection);
  });
  for (const std::string& path : exported.unread) {
    context.err << "warning: `" << text::printable(path) << "` is not exported whole, as not all of it can be read\n";
  }
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"json", "ndjson", "csv"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command export_command = {
    .name = "export",
    .group = "move",
    .brief = "JSON or CSV for others",
    .summary = "what the files say, as JSON or CSV",
    .examples =
        "  okr export -o okrs.json\n"
        "  okr export cycle:2026-Q2 --format csv -o okrs.csv\n"
        "  okr export --format ndjson team:claims\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
