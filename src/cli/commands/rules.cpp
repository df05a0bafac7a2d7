// `okr rules`: the catalogue of rules.
#include "render/rules.hpp"

#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"

namespace okr::cli {
namespace {

/// What the workspace around says of the rules; the defaults where there is none.
Config config_around(const Context& context) {
  try {
    return read_workspace(load_directory(find_workspace(context.workspace_start))).workspace.config;
  } catch (const Failure&) {
    return {};
  }
}

int run(const Output& output, const Context& context) {
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    Findings told_by_check;
    if (output.format == "text") {
      render::rules_text(out, checking::states_of(config_around(context), told_by_check), terminal);
    }
    if (output.format == "json") render::rules_json(out);
    if (output.format == "markdown") render::rules_markdown(out);
  });
  return exit_done;
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "json", "markdown"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command rules_command = {
    .name = "rules",
    .group = "check",
    .brief = "the catalogue of rules",
    .summary = "the catalogue of rules",
    .examples =
        "  okr rules\n"
        "  okr rules --format json\n",
    .arguments = {},
    .declare = declare,
};

}  // namespace okr::cli
