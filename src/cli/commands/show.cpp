// `okr show`: everything about one objective, key result or KPI.
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

const Command show_command = {
    .name = "show",
    .group = "see",
    .summary = "everything about one objective, key result or KPI",
    .examples = "  okr show record-time\n  okr show record-time/settlement --format json\n",
    .arguments = {.usage = "ID", .summary = "an id, or any part of one that fits nothing else", .least = 1, .most = 1},
    .declare = declare,
};

}  // namespace okr::cli
