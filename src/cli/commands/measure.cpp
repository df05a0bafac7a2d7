// `okr measure`: how a key result's sentence is read.
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
  one_of(app.add_option("--format", options->format, "text (the default) or json"), {"text", "json"})
      ->type_name("FORMAT");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command measure_command = {
    .name = "measure",
    .group = "start",
    .summary = "how a key result's sentence is read",
    .examples = "  okr measure 'Increase NPS from 60 to 75'\n  okr measure - < sentences.txt\n",
    .arguments = {.usage = "SENTENCE...",
                  .summary = "each sentence in quotes; `-` reads one a line from stdin",
                  .least = 1,
                  .most = Arguments::any_number},
    .declare = declare,
};

}  // namespace okr::cli
