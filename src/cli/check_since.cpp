// Loads two versions of a workspace for one check.
#include "cli/check_since.hpp"

#include <map>
#include <tuple>

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

/// What makes two findings one, wherever their lines have moved to. A number in the message may have changed since.
auto identity(const Finding& finding, const SourceTree& files) {
  const std::string& path = finding.object.empty() ? files.files[finding.span.file].path : finding.object;
  return std::tuple(finding.rule, path);
}

/// Takes out of `findings` those that `earlier` has too, each as often as it does.
void drop_known(Findings& findings, const SourceTree& files, const Findings& earlier, const SourceTree& earlier_files) {
  std::map<std::tuple<std::string_view, std::string>, int> known;
  for (const Finding& finding : earlier) ++known[identity(finding, earlier_files)];
  std::erase_if(findings, [&](const Finding& finding) {
    const auto found = known.find(identity(finding, files));
    return found != known.end() && found->second-- > 0;
  });
}

}  // namespace

Loaded load(const Context& context, const RuleChoice& rules, const Since& since) {
  if (since.revision.empty()) {
    if (since.new_only) throw Failure("`--new-only` needs `--since REV`", "new since what?");
    return load(context, rules);
  }
  const Repository repository = repository_of(context.workspace_start);
  const Commit base = branch_point(context, repository, since.revision);
  Loaded loaded = load_files(context);
  ReadVersions read = read_versions(repository.tree(base), std::move(loaded.workspace.files));
  loaded.workspace = std::move(read.after.workspace);
  loaded.scores = score(loaded.workspace, context.today);
  const Workspace& earlier = read.before.workspace;
  loaded.findings = check(loaded.workspace, loaded.scores, std::move(read.after.findings), rules, &earlier);
  if (since.new_only) {
    const Findings old = check(earlier, score(earlier, context.today), std::move(read.before.findings), rules);
    drop_known(loaded.findings, loaded.workspace.files, old, earlier.files);
  }
  return loaded;
}

}  // namespace okr::cli
