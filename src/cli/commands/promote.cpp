// `okr promote`: drafts what brings a KPI back into its range.
#include "edit/promote.hpp"

#include <memory>
#include <ostream>
#include <string>

#include "cli/change.hpp"
#include "cli/commands/commands.hpp"
#include "cli/new_object.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  edit::PromoteWords words;
  bool dry_run = false;
};

int run(Options options, const Context& context) {
  Change change(context, options.dry_run);
  const Ref ref = change.object(context.arguments.front());
  if (ref.to != Ref::To::kpi) {
    throw Failure("`" + change.workspace().id(ref) + "` is not a KPI", "a KPI is promoted to an objective");
  }
  edit::PromoteWords& words = options.words;
  if (!words.objective.empty()) words.objective = objective_for(change, words.objective);
  if (words.cycle.empty()) words.cycle = quarter_of(change.workspace().config, context.today);
  const edit::Created created = edit::promote(change.draft(), change.workspace(), change.scores(), ref, words);
  const Loaded after = change.finish(Errors::refused);
  if (!context.quiet) {
    std::ostream& out = options.dry_run ? context.err : context.out;
    out << (options.dry_run ? "would write " : "wrote ") << text::printable(created.id) << " to "
        << text::printable(created.path) << '\n';
  }
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  edit::PromoteWords& words = options->words;
  app.add_option("--objective", words.objective, "add the key result to this objective")->type_name("OBJECTIVE");
  app.add_option("--title", words.title, "of the new objective")->type_name("TEXT");
  app.add_option("--target", words.target, "where to; the end of its range if left out")->type_name("VALUE");
  app.add_option("--cycle", words.cycle, "like 2026-Q3; today's quarter if left out")->type_name("CYCLE");
  app.add_option("--team", words.team, "the KPI's if left out")->type_name("TEAM");
  app.add_option("--owner", words.owner, "the KPI's if left out")->type_name("NAME");
  declare_dry_run(app, options->dry_run);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command promote_command = {
    .name = "promote",
    .group = "change",
    .brief = "a KPI to an objective",
    .summary = "drafts the objective that a KPI needs",
    .examples =
        "  okr promote churn\n"
        "  okr promote churn --title 'Fleets stay with us' --cycle 2026-Q3\n"
        "  okr promote churn --objective fleets-rely-on-us --target 8%\n",
    .arguments =
        {.usage = "KPI", .summary = "a KPI outside its healthy range", .least = 1, .most = 1, .first = value::kpi},
    .declare = declare,
};

}  // namespace okr::cli
