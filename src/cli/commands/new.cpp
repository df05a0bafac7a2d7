// `okr new`: adds an objective, a key result, a KPI or a team.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/new_object.hpp"
#include "cli/question.hpp"
#include "okr/failure.hpp"
#include "okr/measure.hpp"
#include "render/measure.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// The words from number `begin` on.
std::string words_from(const std::vector<std::string>& words, std::size_t begin) {
  std::string text;
  for (std::size_t i = begin; i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

/// What is to be made, and of a key result the id of its objective.
struct Wanted {
  edit::NewObject object;
  std::string objective;
};

/// Asks while nobody has to wait for it: nothing is locked yet.
Wanted wanted(const Context& context, NewKind kind, const NewOptions& options) {
  const Change look(context, true);
  const std::vector<std::string>& words = context.arguments;
  Wanted wanted;
  const bool is_part = kind == NewKind::key_result;
  if (is_part) wanted.objective = objective_for(look, words.size() > 1 ? words[1] : "");
  wanted.object = object_to_make(look, kind, words_from(words, is_part ? 2 : 1), options);
  return wanted;
}

edit::Created create(Change& change, NewKind kind, const Wanted& wanted) {
  const Workspace& workspace = change.workspace();
  switch (kind) {
    case NewKind::objective:
      return edit::create_objective(change.draft(), workspace, wanted.object);
    case NewKind::key_result:
      return edit::create_key_result(change.draft(), workspace, change.object(wanted.objective), wanted.object);
    case NewKind::kpi:
      return edit::create_kpi(change.draft(), workspace, wanted.object);
    case NewKind::team:
      break;
  }
  return edit::create_team(change.draft(), workspace, wanted.object);
}

void tell(const Change& change, const Loaded& after, NewKind kind, const edit::Created& created) {
  const Context& context = change.context();
  if (context.quiet) return;
  std::ostream& out = change.is_dry_run() ? context.err : context.out;
  out << (change.is_dry_run() ? "would write " : "wrote ") << text::printable(created.id) << " to "
      << text::printable(created.path) << '\n';
  const Ref ref = after.workspace.find(created.id);
  if (kind != NewKind::key_result || ref.to != Ref::To::key_result) return;
  const KeyResult& key_result = after.workspace.key_result(ref);
  render::measure_text(out, key_result.title.value, read_sentence(key_result.title.value), context.terminal);
}

int run(const NewOptions& options, const Context& context) {
  const NewKind kind = kind_named(context.arguments.front());
  try {
    const Wanted made = wanted(context, kind, options);
    Change change(context, options.dry_run);
    const edit::Created created = create(change, kind, made);
    const Loaded after = change.finish(Errors::refused);
    tell(change, after, kind, created);
    return conclude_briefly(context, after, exit_done);
  } catch (const Enough&) {
    context.out << "nothing was written\n";
    return exit_done;
  }
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<NewOptions>();
  declare_new(app, *options);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command new_command = {
    .name = "new",
    .group = "change",
    .brief = "adds an objective ...",
    .summary = "adds an objective, a key result, a KPI or a team",
    .examples =
        "  okr new objective 'Claims feel easy' --team claims --cycle 2026-Q3\n"
        "  okr new key-result record-time 'Increase claims without a call to 40%'\n"
        "  okr new kpi 'Open claims' --max 400 --team claims --owner ana\n"
        "  okr new team Travel --parent claims\n"
        "  okr new objective                    # asks for all of it\n",
    .arguments = {.usage = "KIND [WORDS...]",
                  .summary = "objective, key-result, kpi or team; then its title, of a key result behind its "
                             "objective's id",
                  .least = 1,
                  .most = Arguments::any_number,
                  .first = value::kind,
                  .rest = value::objective},
    .declare = declare,
};

}  // namespace okr::cli
