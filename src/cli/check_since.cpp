// Loads two versions of a workspace for one check.
#include "cli/check_since.hpp"

#include "check/baseline.hpp"
#include "cli/snapshot.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"

namespace okr::cli {
namespace {

Commit branch_point(const Context& context, const Repository& repository, const std::string& revision) {
  const Commit now = context.at == nullptr ? repository.commit("HEAD") : context.at->commit;
  const auto base = repository.merge_base(commit_named(repository, revision), now);
  if (!base) throw Failure("`" + revision + "` and HEAD have no commit in common", "name a branch that this one left");
  return *base;
}

}  // namespace

Loaded load(const Context& context, const RuleChoice& rules, const Since& since) {
  if (since.revision.empty()) {
    if (since.new_only) throw Failure("`--new-only` needs `--since REV`", "new since what?");
    return load(context, rules);
  }
  const Repository repository = repository_of(context.workspace_start);
  const Commit base = branch_point(context, repository, since.revision);
  if (!repository.has_workspace(base)) return load(context, rules);  // all is new
  Loaded loaded = load_files(context);
  SourceTree files = repository.tree(base, loaded.workspace.files);
  ReadVersions read = read_versions(std::move(files), std::move(loaded.workspace.files));
  loaded.workspace = std::move(read.after.workspace);
  loaded.scores = score(loaded.workspace, context.today);
  const Workspace& earlier = read.before.workspace;
  loaded.findings = check(loaded.workspace, loaded.scores, std::move(read.after.findings), rules, &earlier);
  if (since.new_only) {
    const Findings old = check(earlier, score(earlier, context.today), std::move(read.before.findings), rules);
    const checking::Baseline known = checking::baseline_of(old, earlier.files);
    loaded.findings = checking::beyond(known, std::move(loaded.findings), loaded.workspace.files);
  }
  return loaded;
}

}  // namespace okr::cli
