// `okr history`: readings and scores over time, and who changed what they are measured by.
#include "render/history.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/object.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"
#include "cli/snapshot.hpp"
#include "okr/failure.hpp"
#include "render/origin.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  bool weekly = false;
};

/// Without a repository the check-ins are all there is to tell.
void add_timeline(render::History& history, const Context& context, const Workspace& workspace, Ref ref) {
  try {
    const Committed committed = committed_of(context);
    history.timeline = timeline(committed.repository, committed.commit, workspace, ref);
    history.in_repository = true;
  } catch (const Failure& failure) {
    history.timeline = timeline(workspace, ref);
    say_without_commits(context, "from the check-ins alone", failure);
  }
}

void say_what_is_missing(const Context& context, const Timeline& timeline) {
  if (context.quiet) return;
  if (timeline.cut_off) {
    context.err << "this clone is shallow and begins on " << to_string(timeline.cut_off->day)
                << ": what is marked ^ may be older; git fetch --unshallow brings the rest\n";
  }
  for (const UnreadVersion& version : timeline.unread) {
    context.err << "passed over: `" << text::printable(version.path) << "` could not be read in "
                << render::short_id(version.commit) << " of " << to_string(version.commit.day) << '\n';
  }
}

void print(const Context& context, const Options& options, const Loaded& loaded, const render::History& history) {
  const Workspace& workspace = loaded.workspace;
  const std::string& format = options.output.format;
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (format == "text") render::history_text(out, workspace, loaded.scores, history, terminal);
    if (format == "json") render::history_json(out, workspace, loaded.scores, history);
    if (format == "csv") render::history_csv(out, history);
    if (format == "svg") render::history_svg(out, workspace, loaded.scores, history);
    if (format == "markdown") render::history_markdown(out, workspace, history);
  });
  say_what_is_missing(context, history.timeline);
}

int run_query(const Options& options, const Context& context, const Loaded& loaded) {
  const Workspace& workspace = loaded.workspace;
  const render::Selection selection = chosen(context, workspace, loaded.scores, Reach::everything);
  render::History history = render::history_of(workspace, context.today, selection, options.weekly);
  history.title = query_text(context.arguments);
  print(context, options, loaded, history);
  return conclude_briefly(context, loaded, history.series.empty() ? exit_findings : exit_done);
}

int run(const Options& options, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const std::string& name = context.arguments.front();
  if (context.arguments.size() > 1 || is_query(name)) return run_query(options, context, loaded);
  const Ref ref = object_named(workspace, name);
  if (!ref) {
    say_nothing_found(context, workspace, name);
    return conclude_briefly(context, loaded, exit_findings);
  }
  render::History history = render::history_of(workspace, context.today, ref, options.weekly);
  add_timeline(history, context, workspace, ref);
  print(context, options, loaded, history);
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_flag("--weekly", options->weekly, "one point a week, as of its Sunday");
  declare_output(app, options->output, {"text", "json", "csv", "svg", "markdown"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command history_command = {
    .name = "history",
    .group = "time",
    .brief = "who changed what, when",
    .summary = "readings and scores over time, and who changed what",
    .examples =
        "  okr history record-time/settlement\n"
        "  okr history record-time --weekly\n"
        "  okr history team:claims cycle:2026-Q2\n"
        "  okr history nps --format svg -o nps.svg\n",
    .arguments = {.usage = "ID|QUERY...",
                  .summary = "an id, or any part that only one has; or a query",
                  .least = 1,
                  .most = Arguments::any_number,
                  .first = value::object | value::query,
                  .rest = value::query},
    .declare = declare,
};

}  // namespace okr::cli
