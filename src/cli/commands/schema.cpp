// `okr schema`: the format as JSON Schema, for editors and other validators.
#include <array>
#include <memory>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "render/json_schema.hpp"

namespace okr::cli {
namespace {

constexpr std::array<std::string_view, 2> kinds = {"file", "config"};

struct Options {
  Output output;
  std::string draft = "2020-12";
};

render::SchemaOf kind_of(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return render::SchemaOf::files_and_config;
  require_known(arguments.front(), "okr schema", kinds);
  return arguments.front() == "file" ? render::SchemaOf::files : render::SchemaOf::config;
}

int run(const Options& options, const Context& context) {
  const render::SchemaOf of = kind_of(context.arguments);
  const bool is_old = options.draft == "draft-07";
  write(context, options.output, [&](std::ostream& out, const render::Terminal&) {
    render::json_schema(out, of, is_old ? render::SchemaDraft::draft_07 : render::SchemaDraft::draft_2020_12);
  });
  return exit_done;
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  one_of(
      app.add_option("--draft", options->draft, "of JSON Schema: 2020-12 (if left out), draft-07")->type_name("NAME"),
      {"2020-12", "draft-07"});
  app.add_option("-o,--output", options->output.file, "write to FILE, not to stdout")->type_name("FILE");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command schema_command = {
    .name = "schema",
    .group = "tools",
    .brief = "the format as JSON Schema",
    .summary = "the format as JSON Schema",
    .examples =
        "  okr schema\n"
        "  okr schema --draft draft-07 -o okr.schema.json\n",
    .arguments = {.usage = "[file|config]",
                  .summary = "what it is to take; both if left out",
                  .least = 0,
                  .most = 1,
                  .first = value::schema},
    .declare = declare,
};

}  // namespace okr::cli
