// Whose each line is: through edits, merges and renames, and where a clone ends.
#include "okr/blame.hpp"

#include <fstream>

#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;
using okr::test::GitFolder;

namespace {

/// The authors' names, a word a line; `-` is not committed.
std::string authors(const GitFolder& git, std::string_view bytes, const std::string& path = "a.yaml") {
  const Repository repository(git.path());
  std::string names;
  for (const LineOrigin& origin : blame(repository, repository.commit("HEAD"), path, bytes)) {
    names += (origin.commit ? origin.commit->author : "-") + (origin.or_before ? "^ " : " ");
  }
  return names;
}

void write(const GitFolder& git, std::string_view bytes) { git.write("a.yaml", bytes); }

/// A repository with a first commit, by `ana`.
std::string begin(GitFolder& git, std::string_view bytes) {
  git.write("okr.yaml", "okr: 1\n");
  write(git, bytes);
  return git.commit("2026-04-01", "ana");
}

}  // namespace

TEST_CASE("a line is whose it was last", "[history]") {
  GitFolder git;
  begin(git, "one\ntwo\nthree\n");
  write(git, "one\ntwo and a half\nthree\nfour\n");
  git.commit("2026-04-02", "bo");
  write(git, "zero\none\ntwo and a half\nfour\n");
  git.commit("2026-04-03", "maya");
  CHECK(authors(git, "zero\none\ntwo and a half\nfour\n") == "maya ana bo bo ");
  CHECK(authors(git, "zero\nnew\none\nfour") == "maya - ana - ");
  CHECK(authors(git, "").empty());
  CHECK(authors(git, "one\n", "unknown.yaml") == "- ");
}

TEST_CASE("line ends count, and a last line without one is a line", "[history]") {
  GitFolder git;
  begin(git, "one\r\ntwo\r\nthree");
  CHECK(authors(git, "one\r\ntwo\nthree") == "ana - ana ");
}

TEST_CASE("a merged line is its branch's", "[history]") {
  GitFolder git;
  const std::string base = begin(git, "one\ntwo\nthree\nfour\nfive\n");
  git.check_out("topic", base);
  write(git, "one\ntwo\nthree\nfour\nFIVE\n");
  const std::string topic = git.commit("2026-04-02", "bo");
  git.check_out("main", base);
  write(git, "ONE\ntwo\nthree\nfour\nfive\n");
  git.commit("2026-04-03", "maya");
  write(git, "ONE\ntwo\nmerged\nfour\nFIVE\n");
  git.commit("2026-04-04", "merger", topic);
  CHECK(authors(git, "ONE\ntwo\nmerged\nfour\nFIVE\n") == "maya ana merger ana bo ");
}

TEST_CASE("lines are followed through renamed files, changed ones too", "[history]") {
  GitFolder git;
  begin(git, "one\ntwo\nthree\nfour\n");
  git.remove("a.yaml");
  git.write("b/c.yaml", "one\ntwo\nthree\nfour\n");
  git.commit("2026-04-02", "bo");
  git.remove("b");
  git.write("d.yaml", "one\ntwo\nthree\nFOUR\n");
  git.write("e.yaml", "something else\n");
  git.commit("2026-04-03", "maya");
  CHECK(authors(git, "one\ntwo\nthree\nFOUR\n", "d.yaml") == "ana ana ana maya ");
  CHECK(authors(git, "something else\n", "e.yaml") == "maya ");
}

TEST_CASE("where a shallow clone ends, a line may be older", "[history]") {
  GitFolder git;
  begin(git, "one\n");
  write(git, "one\ntwo\n");
  const std::string second = git.commit("2026-04-02", "bo");
  write(git, "one\ntwo\nthree\n");
  git.commit("2026-04-03", "maya");
  std::ofstream(git.path() / ".git/shallow") << second << '\n';
  CHECK(authors(git, "one\ntwo\nthree\n") == "bo^ bo^ maya ");
}

TEST_CASE("of several lines the latest counts", "[history]") {
  GitFolder git;
  begin(git, "one\ntwo\nthree\n");
  write(git, "one\nTWO\nthree\n");
  git.commit("2026-04-02", "bo");
  SourceTree files;
  files.files.push_back({"a.yaml", "one\nTWO\nthree\nnew\n"});
  Repository repository(git.path());
  Commit head = repository.commit("HEAD");
  Origins origins(std::move(repository), std::move(head), files);
  CHECK(origins.of({0, 0, 3}).commit->author == "ana");
  CHECK(origins.latest({0, 0, 4}).commit->author == "ana");
  CHECK(origins.latest({0, 0, 5}).commit->author == "bo");
  CHECK(origins.latest({0, 8, 13}).commit->author == "ana");
  CHECK_FALSE(origins.latest({0, 0, 18}).commit);
}
