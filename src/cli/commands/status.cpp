// `okr status`: the dashboard of the running cycles by team.
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
  one_of(app.add_option("--format", options->format, "text (the default), json or markdown"),
         {"text", "json", "markdown"})
      ->type_name("FORMAT");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command status_command = {
    .name = "status",
    .group = "see",
    .summary = "the dashboard of the running cycles by team",
    .examples = "  okr status\n  okr status --format json\n",
    .arguments = {},
    .declare = declare,
};

}  // namespace okr::cli
