// `okr init --git`: what it writes to `.gitattributes` and to a repository's configuration.
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/main.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Answer {
  int code;
  std::string out, err;
};

Answer run(const fs::path& folder, const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = folder;
  const int code = cli::run(arguments, environment, in, out, err);
  return {code, out.str(), err.str()};
}

constexpr std::string_view lines = "*.yaml merge=okr\n*.yml merge=okr\n";
constexpr std::string_view driver = "driver = okr merge-driver %O %A %B %L %P\n";

}  // namespace

TEST_CASE("init --git sets up a workspace, and doing it again changes nothing", "[init]") {
  const test::GitFolder folder;
  folder.write("okrs/okr.yaml", "okr: 1\n");
  folder.write("okrs/2026/company.yaml", "cycle: 2026\n");
  const fs::path attributes = folder.path() / "okrs/.gitattributes", config = folder.path() / ".git/config";
  const std::string before = bytes_of(config);
  const Answer answer = run(folder.path() / "okrs/2026", {"init", "--git"});
  CHECK(answer.code == 0);
  CHECK(
      answer.out.starts_with("wrote ../.gitattributes: `*.yaml merge=okr`, `*.yml merge=okr`\n"
                             "wrote ../../.git/config: the merge driver `okr`"));
  CHECK(bytes_of(attributes) == lines);
  const std::string after = bytes_of(config);
  CHECK(after.starts_with(before));
  CHECK(after.find("[merge \"okr\"]\n") != std::string::npos);
  CHECK(after.find(driver) != std::string::npos);

  const Answer again = run(folder.path(), {"init", "--git", "okrs"});
  CHECK(again.code == 0);
  CHECK(again.out.starts_with("kept okrs/.gitattributes: "));
  CHECK(bytes_of(attributes) == lines);
  CHECK(bytes_of(config) == after);
  CHECK(run(folder.path(), {"-q", "init", "--git", "okrs"}).out.empty());
}

TEST_CASE("init --git keeps what is in .gitattributes", "[init]") {
  struct Row {
    std::string_view before, after;
  };
  constexpr Row rows[] = {
      {"", "*.yaml merge=okr\n*.yml merge=okr\n"},
      {"*.png binary", "*.png binary\n*.yaml merge=okr\n*.yml merge=okr\n"},
      {"*.yml text merge=okr\n", "*.yml text merge=okr\n*.yaml merge=okr\n"},
      {"*.yaml merge=okra\n", "*.yaml merge=okra\n*.yaml merge=okr\n*.yml merge=okr\n"},
      {"# *.yaml merge=okr\r\n", "# *.yaml merge=okr\r\n*.yaml merge=okr\r\n*.yml merge=okr\r\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    const test::GitFolder folder;
    folder.write("okr.yaml", "okr: 1\n");
    folder.write(".gitattributes", row.before);
    CHECK(run(folder.path(), {"init", "--git"}).code == 0);
    CHECK(bytes_of(folder.path() / ".gitattributes") == row.after);
  }
}

TEST_CASE("init --git makes a workspace where there is none", "[init]") {
  const test::GitFolder folder;
  CHECK(run(folder.path(), {"init", "new/okrs", "--git"}).code == 0);
  CHECK(fs::exists(folder.path() / "new/okrs/okr.yaml"));
  CHECK(bytes_of(folder.path() / "new/okrs/.gitattributes") == lines);
  const Answer second = run(folder.path(), {"init", "new/okrs", "--example", "--git"});
  CHECK(second.code == 2);
  CHECK(second.err.find("there is a workspace already") != std::string::npos);
}

TEST_CASE("init --git in a worktree writes the main repository's configuration", "[init]") {
  test::GitFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.commit("2026-05-15");
  const test::TemporaryFolder worktree;
  folder.write(".git/worktrees/w/HEAD", "ref: refs/heads/w\n");
  folder.write(".git/worktrees/w/commondir", "../..\n");
  folder.write(".git/worktrees/w/gitdir", (worktree.path() / ".git").string() + "\n");
  worktree.write(".git", "gitdir: " + (folder.path() / ".git/worktrees/w").string() + "\n");
  worktree.write("okr.yaml", "okr: 1\n");
  CHECK(run(worktree.path(), {"init", "--git"}).code == 0);
  CHECK(bytes_of(worktree.path() / ".gitattributes") == lines);
  CHECK(bytes_of(folder.path() / ".git/config").find(driver) != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path() / ".git/worktrees/w/config"));
}

TEST_CASE("init --git refuses, with nothing written, where there is no repository or no file to write", "[init]") {
  const test::TemporaryFolder folder;
  const Answer nowhere = run(folder.path(), {"init", "okrs", "--git"});
  CHECK(nowhere.code == 2);
  CHECK(nowhere.err.find("git init") != std::string::npos);
  CHECK(fs::is_empty(folder.path()));

  const test::GitFolder repository;
  repository.write("okr.yaml", "okr: 1\n");
  fs::create_symlink("elsewhere", repository.path() / ".gitattributes");
  CHECK(run(repository.path(), {"init", "--git"}).code == 2);
  CHECK_FALSE(fs::exists(repository.path() / "elsewhere"));
  CHECK(bytes_of(repository.path() / ".git/config").find("okr") == std::string::npos);
}
