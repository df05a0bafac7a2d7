// `okr check`: reports everything that is wrong in the files.
#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/checked_files.hpp"
#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "render/findings.hpp"

namespace okr::cli {
namespace {

struct Options {
  Output output;
  std::string fail_on = "error";
};

bool fails(const Findings& findings, std::string_view fail_on) {
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    if (fail_on == "never") return false;
    const Severity threshold = fail_on == "error"     ? Severity::error
                               : fail_on == "warning" ? Severity::warning
                                                      : Severity::info;
    return finding.severity >= threshold;
  });
}

int run(const Options& options, const Context& context) {
  const Loaded loaded = load(context);
  const SourceTree& files = loaded.workspace.files;
  const std::vector<bool> named = files_named(files, context.arguments, loaded.root, context.folder);
  Findings findings = loaded.findings;
  std::erase_if(findings, [&](const Finding& finding) { return !named[finding.span.file]; });
  const auto checked = static_cast<std::size_t>(std::ranges::count(named, true));

  const std::string& format = options.output.format;
  write(context, options.output, [&](std::ostream& out, const render::Terminal& terminal) {
    if (format == "text") render::findings_text(out, files, findings, terminal);
    if (format == "concise") render::findings_concise(out, files, findings);
    if (format == "json") render::findings_json(out, files, findings, checked, context.today);
  });
  if (!context.quiet) context.err << render::findings_summary(findings, checked) << '\n';
  return conclude(context, loaded, fails(findings, options.fail_on) ? exit_findings : exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_output(app, options->output, {"text", "concise", "json"});
  one_of(app.add_option("--fail-on", options->fail_on, "exit 1 from: error (if left out), warning, info, never"),
         {"error", "warning", "info", "never"})
      ->type_name("SEVERITY");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace

const Command check_command = {
    .name = "check",
    .group = "check",
    .brief = "all rules; what CI runs",
    .summary = "all rules; what CI runs",
    .examples =
        "  okr check\n"
        "  okr check 2026-Q2/claims.yaml --format concise\n"
        "  okr check --format json --fail-on warning\n",
    .arguments = {.usage = "[PATH...]",
                  .summary = "report on these files and folders alone",
                  .most = Arguments::any_number},
    .declare = declare,
};

}  // namespace okr::cli
