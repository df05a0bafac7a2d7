// `okr check`: reports everything that is wrong in the files.
#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/check_output.hpp"
#include "cli/check_rules.hpp"
#include "cli/check_since.hpp"
#include "cli/checked_files.hpp"
#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "render/findings.hpp"

namespace okr::cli {
namespace {

struct Options {
  CheckOutput output;
  RuleChoice rules;
  Since since;
  std::string fail_on = "error";
};

/// The severity from which on a finding makes the check fail; nothing: none does.
std::optional<Severity> threshold(std::string_view fail_on) {
  if (fail_on == "never") return std::nullopt;
  return fail_on == "error" ? Severity::error : fail_on == "warning" ? Severity::warning : Severity::info;
}

int run(const Options& options, const Context& context) {
  const std::vector<Output> outputs = outputs_of(options.output, context);
  const Loaded loaded = load(context, rule_choice(options.rules), options.since);
  const SourceTree& files = loaded.workspace.files;
  const std::vector<bool> named = files_named(files, context.arguments, loaded.root, context.folder);
  Findings findings = loaded.findings;
  std::erase_if(findings, [&](const Finding& finding) { return !named[finding.span.file]; });

  const render::CheckReport report{.files = files,
                                   .findings = findings,
                                   .checked = named,
                                   .folder = folder_in_repository(loaded.root),
                                   .fail_on = threshold(options.fail_on),
                                   .today = context.today};
  write_findings(context, outputs, report);
  if (!context.quiet) context.err << render::findings_summary(findings, report.files_checked()) << '\n';
  const bool fails = report.fail_on && std::ranges::any_of(findings, [&](const Finding& finding) {
                       return finding.severity >= *report.fail_on;
                     });
  return conclude(context, loaded, fails ? exit_findings : exit_done);
}

Body declare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  declare_check_output(app, options->output);
  one_of(app.add_option("--fail-on", options->fail_on, "exit 1 from: error (if left out), warning, info, never"),
         {"error", "warning", "info", "never"})
      ->type_name("SEVERITY");
  declare_rule_options(app, options->rules);
  app.add_option("--since", options->since.revision, "compare with where the branch left REV")->type_name("REV");
  app.add_flag("--new-only", options->since.new_only, "leave out what was there at that point");
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
        "  okr check --format json --fail-on warning\n"
        "  okr check --format github --format sarif=okr.sarif\n"
        "  okr check --since origin/main --new-only\n"
        "  okr check --select references --error missing-baseline\n",
    .arguments = {.usage = "[PATH...]",
                  .summary = "report on these files and folders alone",
                  .most = Arguments::any_number},
    .declare = declare,
};

}  // namespace okr::cli
