// `okr report`: a page for a meeting, or minutes to begin with.
#include "render/report.hpp"

#include <array>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/query.hpp"

namespace okr::cli {
namespace {

using render::Meeting;

struct Options {
  Output output;
  std::string meeting = "check-in";
};

Meeting meeting_named(std::string_view name) {
  for (const Meeting meeting : {Meeting::planning, Meeting::review}) {
    if (name_of(meeting) == name) return meeting;
  }
  return Meeting::check_in;
}

/// A page has room for all; minutes are about the cycles that run, but a plan is about those to come.
Reach reach_of(const Options& options) {
  const bool all = options.output.format == "html" || options.meeting == "planning";
  return all ? Reach::everything : Reach::running_cycles;
}

int run(const Options& options, const Context& context) {
  const std::shared_ptr<const Loaded> owner = load_with_errors(context);
  const Loaded& loaded = *owner;
  const Workspace& workspace = loaded.workspace;
  const Meeting meeting = meeting_named(options.meeting);
  const render::Selection selection = chosen(context, workspace, loaded.scores, reach_of(options));
  write(context, options.output, [&](std::ostream& out, const render::Terminal&) {
    if (options.output.format == "html") render::report_html(out, workspace, loaded.scores, selection, meeting);
    if (options.output.format == "markdown") render::report_markdown(out, workspace, loaded.scores, selection, meeting);
  });
  return conclude_briefly(context, loaded, exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto* meeting = app.add_option("--template", options->meeting, "planning, check-in (if left out), review");
  one_of(meeting, {"planning", "check-in", "review"})->type_name("MEETING");
  declare_output(app, options->output, {"html", "markdown"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command report_command = {
    .name = "report",
    .group = "see",
    .brief = "a page for a meeting",
    .summary = "a page for a meeting, or minutes to begin with",
    .examples =
        "  okr report -o okrs.html\n"
        "  okr report team:claims --format markdown\n"
        "  okr report --template planning --format markdown\n"
        "  okr report cycle:last --template review -o review.html\n",
    .arguments = query_arguments,
    .declare = declare,
};

}  // namespace okr::cli
