// `okr forecast`: where the lines lead.
#include "render/forecast.hpp"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/object.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"

namespace okr::cli {
namespace {

/// An id alone is no query: `okr forecast settlement`.
std::optional<render::Selection> one(const Context& context, const Workspace& workspace) {
  if (context.arguments.size() != 1 || is_query(context.arguments.front())) return std::nullopt;
  const Ref ref = object_named(workspace, context.arguments.front());
  if (ref.to == Ref::To::key_result) return render::Selection{{{ref.index, {ref.key_result}}}, {}};
  if (ref.to != Ref::To::objective) return std::nullopt;
  render::Selection selection{{{ref.index, {}}}, {}};
  for (std::uint32_t k = 0; k < workspace.objective(ref).key_results.size(); ++k) {
    selection.objectives.front().key_results.push_back(k);
  }
  return selection;
}

int run(const Output& output, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const auto named = one(context, workspace);
  const render::Selection selection = named ? *named : chosen(context, workspace, loaded.scores, Reach::running_cycles);
  const std::vector<render::Outlook> all = render::outlooks(workspace, loaded.scores, selection);
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::forecast_text(out, workspace, loaded.scores, all, terminal);
    if (output.format == "json") render::forecast_json(out, workspace, loaded.scores, all);
    if (output.format == "csv") render::forecast_csv(out, workspace, loaded.scores, all);
    if (output.format == "markdown") render::forecast_markdown(out, workspace, loaded.scores, all);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json", "csv", "markdown"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command forecast_command = {
    .name = "forecast",
    .group = "time",
    .brief = "where the lines lead",
    .summary = "where key results are at the end, if it goes on",
    .examples =
        "  okr forecast\n"
        "  okr forecast settlement\n"
        "  okr forecast team:claims --format json\n",
    .arguments = {.usage = "[ID | QUERY...]",
                  .summary = "key results; those of the running cycles if left out",
                  .most = Arguments::any_number,
                  .first = value::object | value::query,
                  .rest = value::query},
    .declare = declare,
};

}  // namespace okr::cli
