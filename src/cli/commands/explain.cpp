// `okr explain`: a rule's page, or the arithmetic of a score.
#include "render/explain.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/blame.hpp"
#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/object.hpp"
#include "cli/output.hpp"
#include "okr/failure.hpp"
#include "render/rules_page.hpp"
#include "text/nearest.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  Blame blame = Blame::automatic;
};

/// Throws where `name` is near to a rule's.
void refuse_misspelt_rule(const std::string& name) {
  std::vector<std::string_view> rules;
  for (const render::Page& page : render::rule_pages()) rules.push_back(page.name);
  const std::string nearest(text::nearest(name, rules));
  if (!nearest.empty()) throw Failure("`" + name + "` is not a rule", "did you mean `" + nearest + "`?");
}

[[noreturn]] void refuse(const std::string& name, const Workspace& workspace) {
  refuse_misspelt_rule(name);
  const std::string nearest = nearest_id(workspace, name);
  throw Failure(
      "`" + name + "` is not a rule, an objective or a key result",
      nearest.empty() ? "`okr rules` lists the rules, `okr list` the key results" : "did you mean `" + nearest + "`?");
}

void require_format(const Output& output, std::string_view other, const std::string& what) {
  if (output.format == other) throw Failure("`--format " + output.format + "` is nothing that " + what + " comes in");
}

/// Outside a workspace only a rule can be meant, so a name near to one was that rule misspelt.
std::shared_ptr<const Loaded> load_for(const std::string& name, const Context& context) {
  try {
    return load_with_errors(context);
  } catch (const Failure&) {
    refuse_misspelt_rule(name);
    throw;
  }
}

Ref scored_object(const std::string& name, const Loaded& loaded) {
  const Ref ref = object_meant(name, loaded.workspace, loaded.scores);
  if (!ref) refuse(name, loaded.workspace);
  if (ref.to == Ref::To::kpi) {
    const std::string id = loaded.workspace.id(ref);
    throw Failure("`" + id + "` is a KPI, which has no score", "`okr show " + id + "` shows it");
  }
  return ref;
}

int explain_score(const std::string& name, const Options& options, const Context& context) {
  const Output& output = options.output;
  require_format(output, "markdown", "the arithmetic of a score");
  const std::shared_ptr<const Loaded> owner = load_for(name, context);
  const Loaded& loaded = *owner;
  const Ref ref = scored_object(name, loaded);
  std::optional<Origins> origins = origins_for(context, loaded.workspace, ref, options.blame, output.format);
  Origins* authors = origins ? &*origins : nullptr;
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::explain_text(out, loaded.workspace, loaded.scores, ref, terminal, authors);
    if (output.format == "json") render::explain_json(out, loaded.workspace, loaded.scores, ref, authors);
  });
  return conclude_briefly(context, loaded, exit_done);
}

int run(const Options& options, const Context& context) {
  const Output& output = options.output;
  const std::string& name = context.arguments.front();
  const render::Page* page = render::rule_page(name);
  if (page == nullptr) return explain_score(name, options, context);
  require_format(output, "json", "a rule's page");
  write(context, output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (output.format == "text") render::page_text(out, page->markdown, terminal);
    if (output.format == "markdown") out << page->markdown;
  });
  return exit_done;
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_output(app, options->output, {"text", "markdown", "json"});
  declare_blame(app, options->blame);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command explain_command = {
    .name = "explain",
    .group = "check",
    .brief = "a rule, a score's sum",
    .summary = "a rule's page, or the arithmetic of a score",
    .examples =
        "  okr explain missing-baseline\n"
        "  okr explain unknown-key --format markdown\n"
        "  okr explain record-time/settlement\n"
        "  okr explain record-time/settlement --no-blame\n",
    .arguments = {.usage = "NAME",
                  .summary = "a rule, or the id of an objective or key result",
                  .least = 1,
                  .most = 1,
                  .first = value::rule | value::objective | value::key_result | value::query},
    .declare = declare,
};

}  // namespace okr::cli
