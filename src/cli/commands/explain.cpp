// `okr explain`: a rule's page.
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "okr/failure.hpp"
#include "render/rules_page.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

[[noreturn]] void refuse(const std::string& name) {
  std::vector<std::string_view> rules;
  for (const render::Page& page : render::rule_pages()) rules.push_back(page.name);
  const std::string_view nearest = text::nearest(name, rules);
  throw Failure("`" + name + "` is not a rule",
                nearest.empty() ? "`okr rules` lists them" : "did you mean `" + std::string(nearest) + "`?");
}

int run(const Output& output, const Context& context) {
  const std::string& name = context.arguments.front();
  const render::Page* page = render::rule_page(name);
  if (page == nullptr) refuse(name);
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::page_text(out, page->markdown, terminal);
    if (output.format == "markdown") out << page->markdown;
  });
  return exit_done;
}

Body declare(CLI::App& app) {
  auto output = std::make_shared<Output>();
  declare_output(app, *output, {"text", "markdown"});
  return [output](const Context& context) { return run(*output, context); };
}

}  // namespace

const Command explain_command = {
    .name = "explain",
    .group = "check",
    .summary = "a rule's page",
    .examples =
        "  okr explain missing-baseline\n"
        "  okr explain unknown-key --format markdown\n",
    .arguments = {.usage = "RULE", .summary = "the name in brackets behind a finding", .least = 1, .most = 1},
    .declare = declare,
};

}  // namespace okr::cli
