// Mends the files of a workspace, or shows how.
#include "cli/check_fix.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include "okr/edit.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "render/unified_diff.hpp"
#include "text/utf8.hpp"

namespace okr::cli {
namespace {

/// What --fix mends, and what --unsafe-fixes mends on top of it.
struct Fixes {
  Mended safe, unsafe;
};

/// Makes the files of `live` those of `tree`, which has the same ones with other bytes.
void bring_to(LiveWorkspace& live, const SourceTree& tree) {
  const std::vector<SourceFile>& now = live.workspace().files.files;
  std::vector<SourceFile> changed;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i].bytes != tree.files[i].bytes) changed.push_back(tree.files[i]);
  }
  live.replace(std::move(changed));
}

Fixes find_fixes(const Context& context, const Report& report, const RuleChoice& rules, const SourceTree& files) {
  // What is not reported may get worse, too.
  const RuleChoice all{{}, {}, rules.error, rules.warning};
  // A trial changes few files, and there may be many trials.
  LiveWorkspace live(files);
  const FindAll find_all = [&](const SourceTree& tree) {
    bring_to(live, tree);
    const Scores scores = score(live.workspace(), context.today);
    return check(live.workspace(), scores, live.findings(), all);
  };
  const Choose safe = [&](const Findings& findings) {
    Findings chosen = report(findings);
    std::erase_if(chosen, [](const Finding& finding) { return finding.fix_is_unsafe; });
    return chosen;
  };
  Fixes fixes;
  fixes.safe = okr::mend(files, find_all(files), find_all, safe);
  fixes.unsafe = {fixes.safe.files, fixes.safe.findings, {}};
  const bool more = std::ranges::any_of(report(fixes.safe.findings), &Finding::fix_is_unsafe);
  if (more) fixes.unsafe = okr::mend(fixes.safe.files, fixes.safe.findings, find_all, report);
  return fixes;
}

Findings joined(Findings findings, const Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
  return findings;
}

/// Calls `visit` for each file that is another now.
template <class Visit>
void each_changed(const SourceTree& before, const SourceTree& after, Visit visit) {
  for (std::size_t i = 0; i < before.files.size(); ++i) {
    if (before.files[i].bytes != after.files[i].bytes) visit(before.files[i], after.files[i]);
  }
}

void write(const disk::Lock& lock, const SourceTree& before, const SourceTree& after) {
  std::vector<disk::Replacement> replacements;
  each_changed(before, after, [&](const SourceFile& old, const SourceFile& now) {
    replacements.push_back({old.path, old.bytes, now.bytes});
  });
  disk::replace_files(lock, replacements);
}

void say(const Context& context, const SourceTree& files, const Findings& mended) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const Finding& finding : mended) ++counts[finding.span.file];
  for (const auto& [file, count] : counts) {
    context.err << "mended " << count << " in " << text::printable(files.files[file].path) << '\n';
  }
}

}  // namespace

void declare_fixes(CLI::App& app, FixOptions& options) {
  app.add_flag("--fix", options.fix, "mend what can be mended safely");
  app.add_flag("--unsafe-fixes", options.unsafe, "with --fix or --diff: mend what takes a guess, too");
  app.add_flag("--diff", options.diff, "show what --fix would do, and write nothing");
}

std::optional<disk::Lock> lock_for(const Context& context, const FixOptions& options, bool new_only) {
  if (options.unsafe && !options.fix && !options.diff) {
    throw Failure("`--unsafe-fixes` goes with `--fix` or `--diff`", "`--diff` shows what would be done");
  }
  if (new_only && (options.fix || options.diff)) {
    throw Failure("`--fix` and `--diff` are about old and new findings alike", "leave out `--new-only`");
  }
  if (!options.fix || options.diff) return std::nullopt;
  if (context.at != nullptr) {
    throw Failure("`--fix` can't mend what `--at` names",
                  "leave one of the two out, or see with `--diff` what it would do");
  }
  return std::optional<disk::Lock>(std::in_place, find_workspace(context.workspace_start));
}

Findings mend(const Context& context, const FixOptions& options, const Report& report, const RuleChoice& rules,
              const std::optional<disk::Lock>& lock, const Loaded& loaded) {
  const auto is_mendable = [](const Finding& finding) { return !finding.fix.empty(); };
  if (std::ranges::none_of(report(loaded.findings), is_mendable)) return {};
  const SourceTree& before = loaded.workspace.files;
  const Fixes fixes = find_fixes(context, report, rules, before);
  Findings all = joined(fixes.safe.mended, fixes.unsafe.mended);
  const SourceTree& after = options.unsafe ? fixes.unsafe.files : fixes.safe.files;
  if (options.diff) {
    each_changed(before, after, [&](const SourceFile& old, const SourceFile& now) {
      render::unified_diff(context.out, old.path, old.bytes, now.bytes, context.terminal);
    });
  }
  if (!lock) return all;
  write(*lock, before, after);
  if (!context.quiet) say(context, before, options.unsafe ? all : fixes.safe.mended);
  return options.unsafe ? Findings() : fixes.unsafe.mended;
}

}  // namespace okr::cli
