// `okr close`: grades an objective, and keeps what was learned.
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/move.hpp"
#include "cli/question.hpp"
#include "edit/keep_as_kpi.hpp"
#include "render/standings.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  std::string learned, reason, date;
  bool to_kpi = false;
  bool dry_run = false;
};

/// Each objective as it ends, below its key results.
void show_grades(std::ostream& out, const Change& change, const Loaded& closed, const std::vector<Ref>& refs) {
  const Workspace& workspace = change.workspace();
  const render::Scored old{workspace, change.scores()}, now{closed.workspace, closed.scores};
  const render::Glyphs& glyphs = render::glyphs(change.context().terminal);
  std::vector<render::Standing> standings;
  for (const Ref ref : refs) {
    for (const KeyResult& key_result : workspace.objective(ref).key_results) {
      standings.push_back(render::standing(old, now, workspace.id(ref) + "/" + key_result.id.value, glyphs));
    }
    standings.push_back(render::standing(old, now, workspace.id(ref), glyphs));
  }
  render::standings_text(out, standings, closed.workspace.config, change.context().terminal);
}

void close_all(Change& change, const std::vector<Ref>& refs, const Options& options) {
  const edit::ReviewWords review = review_of(change.context(), options.date, options.learned, options.reason);
  for (const Ref ref : refs) {
    edit::move(change.draft(), change.workspace(), ref, State::closed, review);
    if (options.to_kpi) edit::keep_as_kpis(change.draft(), change.workspace(), change.scores(), ref);
  }
}

/// Shows the grades and asks what was learned, while nobody has to wait for it.
void ask_for_review(const Context& context, Options& options) {
  Change look(context, true);
  const std::vector<Ref> refs = objectives_meant(look, State::closed);
  close_all(look, refs, options);
  const Loaded closed = look.preview();
  show_grades(context.out, look, closed, refs);
  bool missed = false;
  for (const Ref ref : refs) {
    const Objective& objective = look.workspace().objective(ref);
    missed = missed || (objective.kind_or_aspirational() == Kind::committed &&
                        closed.scores.objectives[ref.index].status == Status::not_met);
  }
  options.learned = ask(context, "what was learned");
  if (missed && options.reason.empty()) options.reason = ask(context, "why was the commitment not met");
}

void tell(const Change& change, const Loaded& after, const std::vector<Ref>& refs, const Options& options) {
  const Context& context = change.context();
  if (context.quiet) return;
  std::ostream& out = change.is_dry_run() ? context.err : context.out;
  show_grades(out, change, after, refs);
  if (!refs.empty() && options.learned.empty()) {
    context.err << "nothing learned is written down: --learned TEXT keeps it\n";
  }
  for (const Kpi& kpi : after.workspace.kpis) {
    if (!change.workspace().find(kpi.id.value)) out << "watched as the KPI " << text::printable(kpi.id.value) << '\n';
  }
}

int run(Options options, const Context& context) {
  try {
    if (can_ask(context) && options.learned.empty()) ask_for_review(context, options);
  } catch (const Enough&) {
    context.out << "nothing was written\n";
    return exit_done;
  }
  Change change(context, options.dry_run);
  const std::vector<Ref> refs = objectives_meant(change, State::closed);
  close_all(change, refs, options);
  const Loaded after = change.finish(Errors::told);
  tell(change, after, refs, options);
  return conclude_briefly(context, after, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--learned", options->learned, "what was learned; asked for if left out")->type_name("TEXT");
  app.add_option("--reason", options->reason, "why a commitment was not met")->type_name("TEXT");
  app.add_option("--date", options->date, "the day of the review; today if left out")->type_name("DATE");
  app.add_flag("--to-kpi", options->to_kpi, "keep watching: a KPI for each measured key result");
  declare_dry_run(app, options->dry_run);
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command close_command = {
    .name = "close",
    .group = "change",
    .brief = "grades, and keeps lessons",
    .summary = "grades an objective and keeps what was learned",
    .examples =
        "  okr close record-time --learned 'Bots handle the easy half'\n"
        "  okr close cycle:2026-Q1 state:active\n"
        "  okr close record-time --to-kpi --dry-run\n",
    .arguments = move_arguments(value::to_close),
    .declare = declare,
};

}  // namespace okr::cli
