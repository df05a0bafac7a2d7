// A folder of its own, in which calls are made one after the other as at a prompt.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "cli/environment.hpp"
#include "unit/temporary_folder.hpp"

namespace okr::golden {

/// Begins in an empty folder on 2026-05-15, with LC_ALL=C.UTF-8 and nothing else in the environment.
class Session {
 public:
  using Variables = std::map<std::string, std::string, std::less<>>;

  explicit Session(const Variables& variables = {});

  /// From now on okr takes this for a terminal, without colour: what would ask somebody asks, and gets no answer.
  void attach_terminal();
  /// What is in that folder, copied into this one.
  void copy(const std::filesystem::path& folder) const;
  void write(std::string_view path, std::string_view bytes) const;
  std::string read(std::string_view path) const;

  /// Calls okr or `cat FILE`. Returns what goes to stdout, then stderr with `! ` before each line, then `? ` and the
  /// exit code. The path of the folder is printed as FOLDER.
  std::string call(const std::string& call, const std::string& input = {});

  /// The same, and `cd FOLDER`, `export NAME=VALUE`, and what a shell and git know. Commits are those of one person and
  /// on OKR_TODAY, so that they have the same names everywhere; nobody's own git configuration counts. Throws
  /// std::runtime_error where the shell fails.
  std::string type(const std::string& line);

 private:
  std::string shell(const std::string& line) const;

  test::TemporaryFolder folder_;
  cli::Environment environment_;
  std::filesystem::path root_;
};

}  // namespace okr::golden
