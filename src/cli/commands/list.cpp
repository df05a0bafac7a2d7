// `okr list`: a table of key results, all cycles.
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"

namespace okr::cli {
namespace {

struct Options {
  std::string format = "text";
};

int run(const Options&, const Context&) { return exit_done; }

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  one_of(app.add_option("--format", options->format, "text (the default), json, csv or markdown"),
         {"text", "json", "csv", "markdown"})
      ->type_name("FORMAT");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command list_command = {
    .name = "list",
    .group = "see",
    .summary = "a table of key results, all cycles",
    .examples = "  okr list\n  okr list --format csv\n",
    .arguments = {},
    .declare = declare,
};

}  // namespace okr::cli
