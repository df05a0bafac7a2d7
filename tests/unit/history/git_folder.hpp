// A real git repository for one test, with commits on days of our choice.
#pragma once

#include <string>
#include <string_view>

#include "unit/temporary_folder.hpp"

namespace okr::test {

class GitFolder {
 public:
  /// An empty repository on the branch `main`.
  GitFolder();

  const std::filesystem::path& path() const { return folder_.path(); }
  void write(std::string_view relative, std::string_view bytes) const { folder_.write(relative, bytes); }
  void remove(std::string_view relative) const;
  /// Commits the working folder as it is, on HEAD, as `author` at noon of `day` in a zone two hours ahead.
  /// Returns the commit's id. `second_parent` makes it a merge. The message names the day, unless there is another.
  std::string commit(std::string_view day, std::string_view author = "Ana Ruiz", std::string_view second_parent = {},
                     std::string message = {});
  /// Points HEAD at a branch, which begins at `start` (an id) where it does not exist; the files are those of it.
  void check_out(std::string_view branch, std::string_view start);

 private:
  TemporaryFolder folder_;
};

}  // namespace okr::test
