// What all commands that change the files begin and end with.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "cli/load.hpp"
#include "cli/object.hpp"
#include "disk/replace.hpp"
#include "edit/draft.hpp"

namespace okr::cli {

/// `--dry-run`: the difference is shown, and nothing written.
void declare_dry_run(CLI::App& app, bool& dry_run);

/// Whether a change may bring errors into the files that were not there before.
enum class Errors { refused, told };

/// A workspace while a command changes its files. Nobody else writes to it meanwhile.
class Change {
 public:
  /// Locks the workspace and loads it. Throws Failure where there is none, and for `--at`, which can't be changed.
  Change(const Context& context, bool dry_run);

  const Context& context() const { return context_; }
  bool is_dry_run() const { return !lock_; }
  /// The workspace as it was before.
  const Workspace& workspace() const { return before_.workspace; }
  const Scores& scores() const { return before_.scores; }
  edit::Draft& draft() { return draft_; }

  /// The one thing that `id` means; of several the one that is preferred. Throws Failure where there is none, and where
  /// the format has a mistake in it, which an edit could make worse.
  Ref object(const std::string& id, const Preferred& preferred = {}) const;
  /// Throws Failure where the format has a mistake within `ref`.
  void require_sound(Ref ref) const;

  /// The workspace as the draft has it, not written yet.
  Loaded preview() const;
  /// Writes what is changed, `last` (a path) after all others; or shows it. Returns the workspace as it is then. Throws
  /// Failure, with nothing written, where a file can't be written, or an error would come that is to be refused.
  Loaded finish(Errors errors, const std::string& last = {});

 private:
  void write(const SourceTree& after, const std::string& last) const;

  const Context& context_;
  std::optional<disk::Lock> lock_;
  Loaded before_;
  edit::Draft draft_;
};

}  // namespace okr::cli
