// Who wrote each line of a file last.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/history.hpp"
#include "okr/workspace.hpp"

namespace okr {

/// Where a line comes from.
struct LineOrigin {
  std::optional<Commit> commit;  ///< nothing: not committed yet
  bool or_before = false;        ///< the commit is where a shallow clone ends: it may be from before that
};

/// The origin of each line of `bytes`, the file of that path in the workspace, from `from` backwards; through renamed
/// files. An unchanged line of a merge is its parent's, the first one's if both have it. Throws Failure where the
/// repository can't be read.
std::vector<LineOrigin> blame(const Repository& repository, const Commit& from, const std::string& path,
                              std::string_view bytes);

/// The origins of all that was asked about: each file is gone through once.
class Origins {
 public:
  /// `files` are those of the workspace, and must outlive this.
  Origins(Repository repository, Commit from, const SourceTree& files)
      : repository_(std::move(repository)), from_(std::move(from)), files_(&files), lines_(files.files.size()) {}

  /// Of the line that `span` begins in.
  const LineOrigin& of(const Span& span);
  /// The latest among the lines of `span`; one that is not committed is the latest of all.
  const LineOrigin& latest(const Span& span);

 private:
  const std::vector<LineOrigin>& lines_of(std::uint32_t file);

  Repository repository_;
  Commit from_;
  const SourceTree* files_;
  std::vector<std::optional<std::vector<LineOrigin>>> lines_;
};

}  // namespace okr
