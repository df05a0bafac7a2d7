// Finds the two versions that `A..B` names.
#include "cli/revisions.hpp"

#include <fmt/format.h>

#include "cli/load.hpp"
#include "cli/snapshot.hpp"
#include "okr/failure.hpp"

namespace okr::cli {
namespace {

constexpr std::size_t short_id = 7;

struct Range {
  std::string from, to;
  bool has_to = false;     ///< false: the files as they are
  bool from_base = false;  ///< three dots
};

std::string or_head(std::string_view name) { return name.empty() ? "HEAD" : std::string(name); }

Range parse_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {or_head(text), {}, false, false};
  const bool three = text.substr(dots).starts_with("...");
  return {or_head(text.substr(0, dots)), or_head(text.substr(dots + (three ? 3 : 2))), true, three};
}

struct Named {
  Commit commit;
  std::string words;
};

std::string words_of(const std::string& name, const Commit& commit) {
  return fmt::format("{} ({}, {})", name, commit.id.substr(0, short_id), to_string(commit.day));
}

Named named(const Repository& repository, const std::string& name) {
  Commit commit = commit_named(repository, name);
  std::string words = words_of(name, commit);
  return {std::move(commit), std::move(words)};
}

Named parting(const Repository& repository, const Named& a, const Named& b, const Range& range) {
  const std::optional<Commit> base = repository.merge_base(a.commit, b.commit);
  if (!base) {
    throw Failure(fmt::format("`{}` and `{}` have no commit in common", range.from, range.to),
                  "two dots compare them as they are");
  }
  return {*base, words_of(fmt::format("where {} and {} part", range.from, range.to), *base)};
}

Version version_at(const Repository& repository, const Named& at, const SourceTree& other) {
  const bool there = repository.has_workspace(at.commit);
  return {at.commit.id, at.words, there ? repository.tree(at.commit, other) : SourceTree{}};
}

/// The files that every other command reads.
Version as_it_is(const Context& context, SourceTree files) {
  if (context.at == nullptr) return {"working tree", "working tree", std::move(files)};
  const Commit& commit = context.at->commit;
  return {commit.id, words_of("--at", commit), std::move(files)};
}

}  // namespace

VersionPair versions_of(const Context& context, std::string_view text) {
  const Range range = parse_range(text);
  const Repository repository = repository_of(context.workspace_start);
  Named from = named(repository, range.from);
  if (!range.has_to) {
    Loaded now = load_files(context);
    Version after = as_it_is(context, std::move(now.workspace.files));
    Version before = version_at(repository, from, after.files);
    return {std::move(now.root), std::move(before), std::move(after)};
  }
  const Named to = named(repository, range.to);
  if (range.from_base) from = parting(repository, from, to, range);
  Version after = version_at(repository, to, {});
  Version before = version_at(repository, from, after.files);
  return {context.workspace_start, std::move(before), std::move(after)};
}

}  // namespace okr::cli
