// `okr carry`: takes an objective into another cycle.
#include "edit/carry.hpp"

#include <memory>
#include <ostream>
#include <string>

#include "cli/change.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options.hpp"
#include "okr/failure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  std::string to, id, state;
  bool dry_run = false;
};

Cycle cycle_to(const Workspace& workspace, const std::string& name) {
  if (name.empty()) throw Failure("where it is to be carried is not said", "name the cycle, as in `--to 2026-Q3`");
  if (const auto cycle = cycle_named(workspace.config, name)) return *cycle;
  throw Failure("`" + name + "` is not a cycle", "name one like 2026-Q3, or one that okr.yaml declares");
}

void tell(const Change& change, const Loaded& after, const edit::Carried& carried) {
  const Context& context = change.context();
  if (context.quiet) return;
  std::ostream& out = change.is_dry_run() ? context.err : context.out;
  out << (change.is_dry_run() ? "would write " : "wrote ") << text::printable(carried.objective.id) << " to "
      << text::printable(carried.objective.path) << '\n';
  const Ref ref = after.workspace.find(carried.objective.id);
  for (const KeyResult& key_result : after.workspace.objective(ref).key_results) {
    out << "  " << text::printable(key_result.title.value) << '\n';
  }
  for (const std::string& id : carried.left)
    out << "  left behind, reached or dropped: " << text::printable(id) << '\n';
}

int run(const Options& options, const Context& context) {
  Change change(context, options.dry_run);
  const Ref ref = change.object(context.arguments.front());
  if (ref.to != Ref::To::objective) {
    throw Failure("`" + change.workspace().id(ref) + "` is not an objective", "an objective is carried as a whole");
  }
  const edit::CarryWords words{cycle_to(change.workspace(), options.to), options.id, options.state};
  const edit::Carried carried = edit::carry(change.draft(), change.workspace(), change.scores(), ref, words);
  const Loaded after = change.finish(Errors::told);
  tell(change, after, carried);
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--to", options->to, "the cycle that it is carried into")->type_name("CYCLE");
  app.add_option("--id", options->id, "the new id; the old one with the cycle if left out")->type_name("NEW-ID");
  one_of(app.add_option("--state", options->state, "draft or proposed; active if left out"),
         {"draft", "proposed", "active"})
      ->type_name("STATE");
  declare_dry_run(app, options->dry_run);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command carry_command = {
    .name = "carry",
    .group = "change",
    .brief = "into another cycle",
    .summary = "carries an objective into another cycle",
    .examples =
        "  okr carry record-time --to 2026-Q3\n"
        "  okr carry record-time --to 2026-Q3 --id faster-still --state draft\n",
    .arguments = {.usage = "ID", .summary = "the objective", .least = 1, .most = 1, .first = value::objective},
    .declare = declare,
};

}  // namespace okr::cli
