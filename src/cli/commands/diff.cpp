// `okr diff`: what a change means.
#include "render/diff.hpp"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/revisions.hpp"
#include "okr/check.hpp"
#include "okr/read.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  bool exit_code = false;
};

/// A version that could be read only in part is compared as far as it goes; people are told.
void say_unread(const Context& context, const Workspace& workspace, const std::string& words) {
  for (const std::uint32_t file : workspace.unread_files) {
    context.err << "`" << text::printable(workspace.files.files[file].path) << "` can't be read whole in "
                << text::printable(words) << ": what is unclear there is not compared\n";
  }
}

int run(const Options& options, const Context& context) {
  VersionPair versions = versions_of(context, context.arguments.empty() ? "" : context.arguments.front());
  ReadVersions read = read_versions(std::move(versions.before.files), std::move(versions.after.files));
  const Scores scores_before = score(read.before.workspace, context.today);
  Loaded after{std::move(versions.root), std::move(read.after.workspace), {}, {}};
  after.scores = score(after.workspace, context.today);
  after.findings = check(after.workspace, after.scores, std::move(read.after.findings));
  const std::vector<Difference> differences =
      diff({read.before.workspace, scores_before}, {after.workspace, after.scores});
  const render::DiffReport report{{read.before.workspace, versions.before.name, versions.before.words},
                                  {after.workspace, versions.after.name, versions.after.words},
                                  differences,
                                  context.today};
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (options.output.format == "text") render::diff_text(out, report, terminal);
    if (options.output.format == "json") render::diff_json(out, report);
    if (options.output.format == "markdown") render::diff_markdown(out, report);
  });
  say_unread(context, read.before.workspace, versions.before.words);
  say_unread(context, after.workspace, versions.after.words);
  return conclude_briefly(context, after, options.exit_code && !differences.empty() ? exit_findings : exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_flag("--exit-code", options->exit_code, "exit 1 where there are differences");
  declare_output(app, options->output, {"text", "json", "markdown"});
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command diff_command = {
    .name = "diff",
    .group = "time",
    .brief = "what a change means",
    .summary = "what a change means, and what it does to the scores",
    .examples =
        "  okr diff\n"
        "  okr diff main...HEAD --format markdown\n"
        "  okr diff 2026-04-01..2026-05-01\n"
        "  okr diff HEAD~1 --exit-code --format json\n",
    .arguments = {.usage = "[REV[..REV]]",
                  .summary = "from and to: revisions or days; HEAD and the files",
                  .most = 1,
                  .first = value::range},
    .declare = declare,
};

}  // namespace okr::cli
