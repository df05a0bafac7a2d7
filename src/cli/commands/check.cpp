// `okr check`: reports everything that is wrong in the files.
#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "check/choice.hpp"
#include "cli/check_baseline.hpp"
#include "cli/check_fix.hpp"
#include "cli/check_output.hpp"
#include "cli/check_rules.hpp"
#include "cli/check_since.hpp"
#include "cli/checked_files.hpp"
#include "cli/commands/commands.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/watch.hpp"
#include "okr/edit.hpp"
#include "okr/failure.hpp"
#include "render/findings.hpp"

namespace okr::cli {
namespace {

struct Options {
  CheckOutput output;
  RuleChoice rules;
  Since since;
  std::string fail_on = "error";
  FixOptions fixes;
  BaselineOptions baseline;
  bool watch = false;
};

/// The severity from which on a finding makes the check fail; nothing: none does.
std::optional<Severity> threshold(std::string_view fail_on) {
  if (fail_on == "never") return std::nullopt;
  return fail_on == "error" ? Severity::error : fail_on == "warning" ? Severity::warning : Severity::info;
}

int report_on(const render::CheckReport& report, std::vector<Output> outputs, bool diff, const Context& context) {
  // The diff has stdout to itself.
  if (diff) std::erase_if(outputs, [](const Output& output) { return output.file.empty(); });
  write_findings(context, outputs, report);
  if (!context.quiet) {
    context.err << render::findings_summary(report.findings, report.files_checked(), report.baselined) << '\n';
  }
  const bool fails = report.fail_on && std::ranges::any_of(report.findings, [&](const Finding& finding) {
                       return finding.severity >= *report.fail_on;
                     });
  return fails ? exit_findings : exit_done;
}

/// Whether all findings of the workspace are asked for, and no others.
bool is_about_all(const Options& options, const Context& context) {
  return context.arguments.empty() && options.rules.select.empty() && options.rules.ignore.empty() &&
         options.since.revision.empty();
}

/// All findings as they are now, drawn again whenever a file is saved.
int watch_findings(const Options& options, const Context& context) {
  const FixOptions& fixes = options.fixes;
  const bool is_plain = context.arguments.empty() && options.output.formats.empty() && options.output.file.empty() &&
                        options.since.revision.empty() && !options.since.new_only && !fixes.fix && !fixes.unsafe &&
                        !fixes.diff && options.baseline.file.empty();
  if (!is_plain) {
    throw Failure("`--watch` draws all findings as text",
                  "leave out paths, formats, fixes, `--since` and the baseline; choose rules by `--select`");
  }
  const RuleChoice rules = rule_choice(options.rules);
  return watch(context, [&](std::ostream& out, const Loaded& loaded, const render::Terminal& terminal) {
    Findings findings = loaded.findings;
    checking::drop_unreported(rules, findings);
    render::findings_text(out, loaded.workspace.files, findings, terminal);
    out << (findings.empty() ? "" : "\n") << render::findings_summary(findings, loaded.workspace.files.files.size())
        << '\n';
  });
}

/// What could not be read when files were mended is told, though it can be read by now.
void keep_unreadable(const std::vector<Unreadable>& before, SourceTree& now) {
  for (const Unreadable& file : before) {
    const bool is_told = std::ranges::find(now.unreadable, file.path, &Unreadable::path) != now.unreadable.end();
    if (!is_told) now.unreadable.push_back(file);
  }
}

int run(const Options& options, const Context& context) {
  if (options.watch) return watch_findings(options, context);
  const std::vector<Output> outputs = outputs_of(options.output, context);
  const RuleChoice rules = rule_choice(options.rules);
  const bool all = is_about_all(options, context);
  checking::Baseline baseline = read_baseline(context, options.baseline, all);
  const auto lock = lock_for(context, options.fixes, options.since.new_only);
  const std::shared_ptr<Loaded> owner = kept(context, load(context, rules, options.since));
  Loaded& loaded = *owner;
  const SourceTree& files = loaded.workspace.files;
  std::vector<bool> named = files_named(files, context.arguments, loaded.root, context.folder);
  const auto asked_for = [&](Findings findings) {
    checking::drop_unreported(rules, findings);
    std::erase_if(findings, [&](const Finding& finding) { return !named[finding.span.file]; });
    return findings;
  };
  const Report reported = [&](const Findings& found) { return checking::beyond(baseline, asked_for(found), files); };

  const Findings mendable = mend(context, options.fixes, reported, rules, lock, loaded);
  if (lock) {
    const std::vector<Unreadable> not_mended = files.unreadable;
    loaded = load(context, rules, options.since);
    keep_unreadable(not_mended, loaded.workspace.files);
    named = files_named(files, context.arguments, loaded.root, context.folder);
  }
  keep_fixes(loaded.findings, mendable);
  baseline = update_baseline(context, options.baseline, baseline, checking::baseline_of(loaded.findings, files),
                             {.all = all, .whole = files.unreadable.empty()});

  const Findings findings = reported(loaded.findings);
  const render::CheckReport report{.files = files,
                                   .findings = findings,
                                   .checked = named,
                                   .folder = folder_in_repository(loaded.root),
                                   .fail_on = threshold(options.fail_on),
                                   .today = context.today,
                                   .baselined = asked_for(loaded.findings).size() - findings.size()};
  return conclude(context, loaded, report_on(report, outputs, options.fixes.diff, context));
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
  declare_fixes(app, options->fixes);
  declare_baseline(app, options->baseline);
  declare_watch(app, options->watch);
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
        "  okr check --select references --error missing-baseline\n"
        "  okr check --diff\n"
        "  okr check --baseline okr-baseline.json --write-baseline\n",
    .arguments = {.usage = "[PATH...]",
                  .summary = "report on these files and folders alone",
                  .most = Arguments::any_number,
                  .first = value::file,
                  .rest = value::file},
    .declare = declare,
};

}  // namespace okr::cli
