// Commits by name and by day, the workspace in them, and repositories that are not as one expects.
#include <filesystem>
#include <fstream>

#include "okr/failure.hpp"
#include "okr/history.hpp"
#include "unit/catch.hpp"
#include "unit/history/forgotten_memory.hpp"
#include "unit/history/git_folder.hpp"

using namespace okr;
using okr::test::GitFolder;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view config = "okr: 1\nname: Northwind\n";

std::string paths_of(const Repository& repository, const Commit& commit) {
  std::string paths;
  for (const FileVersion& file : repository.files(commit)) paths += file.path + ' ';
  return paths;
}

Date day(std::string_view text) { return parse_date(text).value(); }

/// The message of the Failure that `work` ends in.
template <class Work>
std::string failure_of(Work work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "no failure";
}

}  // namespace

TEST_CASE("a commit is found by its name and by its day", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  const std::string first = git.commit("2026-04-01");
  git.write("a.yaml", "cycle: 2026-Q2\n");
  const std::string second = git.commit("2026-04-14", "Bo Lind");
  const Repository repository(git.path());

  CHECK(repository.commit("HEAD").id == second);
  CHECK(repository.commit("main~1").id == first);
  CHECK(repository.commit(first.substr(0, 10)).id == first);
  CHECK(repository.commit("HEAD").author == "Bo Lind");
  CHECK(repository.commit("HEAD").summary == "Change of 2026-04-14");
  CHECK(repository.commit("HEAD").day == day("2026-04-14"));
  CHECK(repository.commit_by(day("2026-04-14")).id == second);
  CHECK(repository.commit_by(day("2026-04-13")).id == first);
  CHECK(failure_of([&] { repository.commit_by(day("2026-03-31")); }) == "there is no commit by 2026-03-31");
  CHECK(failure_of([&] { repository.commit("nope"); }) == "`nope` is not a revision of this repository");
  CHECK(failure_of([&] { repository.commit("-h"); }) == "`-h` is not a revision");
  CHECK(failure_of([&] { repository.commit("HEAD:okr.yaml"); }) == "`HEAD:okr.yaml` is not a commit");
}

TEST_CASE("a day means the first-parent line, not what was merged into it", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  const std::string base = git.commit("2026-04-01");
  git.check_out("topic", base);
  git.write("a.yaml", "cycle: 2026-Q2\n");
  const std::string topic = git.commit("2026-04-05");
  git.check_out("main", base);
  const std::string merge = git.commit("2026-04-10", "Ana Ruiz", topic);
  const Repository repository(git.path());
  CHECK(repository.commit_by(day("2026-04-07")).id == base);
  CHECK(repository.first_parents(repository.commit("HEAD")).size() == 2);
  CHECK(repository.merge_base(repository.commit("topic"), repository.commit(merge))->id == topic);
  CHECK(repository.merge_base(repository.commit("topic"), repository.commit(base))->id == base);
}

TEST_CASE("the files of a commit are those that the folder would have", "[history]") {
  GitFolder git;
  git.write("docs/other.yaml", "not: ours\n");
  git.write("goals/okr.yaml", "okr: 1\nname: N\nexclude: [\"archive/**\"]\n");
  git.write("goals/b.yml", "cycle: 2026-Q2\n");
  git.write("goals/2026/a.yaml", "cycle: 2026\n");
  git.write("goals/.hidden/x.yaml", "x: y\n");
  git.write("goals/archive/x.yaml", "x: y\n");
  git.write("goals/nested/okr.yaml", config);
  git.write("goals/nested/x.yaml", "x: y\n");
  git.write("goals/readme.md", "# Goals\n");
  fs::create_symlink("b.yml", git.path() / "goals/link.yaml");
  git.commit("2026-04-01");
  const Repository repository(git.path() / "goals");
  const Commit head = repository.commit("HEAD");
  CHECK(paths_of(repository, head) == "2026/a.yaml b.yml okr.yaml ");
  const SourceTree tree = repository.tree(head);
  const SourceTree disk = load_directory(git.path() / "goals");
  REQUIRE(tree.files.size() == disk.files.size());
  for (std::size_t i = 0; i < tree.files.size(); ++i) {
    CHECK(tree.files[i].path == disk.files[i].path);
    CHECK(tree.files[i].bytes == disk.files[i].bytes);
  }
}

TEST_CASE("a workspace that has moved is found where it was", "[history]") {
  GitFolder git;
  git.write("old/okr.yaml", config);
  git.write("old/a.yaml", "cycle: 2026-Q2\n");
  const std::string first = git.commit("2026-04-01");
  fs::rename(git.path() / "old", git.path() / "goals");
  git.commit("2026-04-02");
  const Repository repository(git.path() / "goals");
  CHECK(paths_of(repository, repository.commit(first)) == "a.yaml okr.yaml ");

  git.write("one/okr.yaml", config);
  git.write("two/okr.yaml", config);
  git.remove("goals");
  const std::string unclear = git.commit("2026-04-03");
  CHECK(failure_of([&] { repository.files(repository.commit(unclear)); }) ==
        "the workspace lay elsewhere then, and it is not clear where");
}

TEST_CASE("a workspace that is new, or beside another, was nowhere before", "[history]") {
  GitFolder git;
  git.write("readme.md", "none");
  const std::string none = git.commit("2026-04-01");
  git.write("one/okr.yaml", config);
  const std::string one = git.commit("2026-04-02");
  git.write("two/okr.yaml", config);
  const Repository repository(git.path() / "two");
  CHECK_FALSE(repository.has_workspace(repository.commit(none)));
  CHECK_FALSE(repository.has_workspace(repository.commit(one)));
  const Repository other(git.path() / "one");
  CHECK(other.has_workspace(other.commit(one)));
}

TEST_CASE("what another version has already is not read again", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.write("a.yaml", "cycle: 2026-Q2\n");
  git.write("b.yaml", "cycle: 2026-Q3\n");
  git.commit("2026-04-01");
  const Repository repository(git.path());
  const Commit head = repository.commit("HEAD");
  CHECK(repository.blob_of("cycle: 2026-Q2\n") == repository.files(head)[0].blob);
  // Without the objects, nothing but what is handed over can be had.
  const SourceTree whole = repository.tree(head);
  const std::string blob = repository.files(head)[0].blob;
  fs::remove(git.path() / ".git/objects" / blob.substr(0, 2) / blob.substr(2));
  const Repository poor(git.path());
  CHECK(poor.tree(head, whole).files[0].bytes == "cycle: 2026-Q2\n");
  CHECK(poor.tree(head, whole).files[1].bytes == "cycle: 2026-Q3\n");
  CHECK(failure_of([&] { poor.tree(head); }).find("can't be read") != std::string::npos);
  SourceTree changed = whole;
  changed.files[1].bytes = "cycle: 2027\n";
  CHECK(poor.tree(head, changed).files[1].bytes == "cycle: 2026-Q3\n");
}

TEST_CASE("a shallow clone says where it ends", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.commit("2026-04-01");
  git.write("a.yaml", "cycle: 2026-Q2\n");
  const std::string last = git.commit("2026-04-14");
  std::ofstream(git.path() / ".git/shallow") << last << '\n';
  const Repository repository(git.path());
  CHECK(repository.is_cut_off(repository.commit("HEAD")));
  CHECK(repository.first_parents(repository.commit("HEAD")).size() == 1);
  const auto help_of = [](auto work) -> std::string {
    try {
      work();
    } catch (const Failure& failure) {
      return failure.help();
    }
    return "no failure";
  };
  CHECK(help_of([&] { repository.commit_by(day("2026-04-02")); }).find("git fetch --unshallow") != std::string::npos);
  CHECK(help_of([&] { repository.commit("nope"); }).find("git fetch --unshallow") != std::string::npos);
}

TEST_CASE("where two branches part before a shallow clone begins is not told as nowhere", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  const std::string base = git.commit("2026-04-01");
  git.write("a.yaml", "cycle: 2026-Q2\n");
  const std::string ours = git.commit("2026-04-14");
  git.check_out("topic", base);
  git.write("b.yaml", "cycle: 2026-Q2\n");
  const std::string theirs = git.commit("2026-04-15");
  std::ofstream(git.path() / ".git/shallow") << ours << '\n' << theirs << '\n';
  // What a clone would not have.
  fs::remove(git.path() / ".git/objects" / base.substr(0, 2) / base.substr(2));
  const Repository repository(git.path());
  CHECK(failure_of([&] {
          // libgit2 1.5 forgets a list of commits where one is missing.
          const okr::test::ForgottenMemory forgotten;
          repository.merge_base(repository.commit(ours), repository.commit(theirs));
        }).find("before this shallow clone begins") != std::string::npos);
}

TEST_CASE("a file over the limit is not read", "[history]") {
  GitFolder git;
  git.write("okr.yaml", config);
  git.write("large.yaml", std::string((4 << 20) + 1, '#'));
  git.write("just.yaml", std::string(4 << 20, '#'));
  git.commit("2026-04-01");
  const Repository repository(git.path());
  const SourceTree tree = repository.tree(repository.commit("HEAD"));
  REQUIRE(tree.files.size() == 3);
  CHECK_FALSE(tree.files[0].too_large);
  CHECK(tree.files[1].path == "large.yaml");
  CHECK(tree.files[1].too_large);
  CHECK(tree.files[1].bytes.empty());
}

TEST_CASE("no repository, no commit and no workspace are each told", "[history]") {
  const test::TemporaryFolder plain;
  CHECK(failure_of([&] { Repository repository(plain.path()); }).find("is not in a git repository") !=
        std::string::npos);
  GitFolder git;
  CHECK(failure_of([&] { Repository(git.path()).commit("HEAD"); }) == "`HEAD` is not a revision of this repository");
  git.write("readme.md", "none");
  git.commit("2026-04-01");
  const Repository repository(git.path());
  CHECK(failure_of([&] { repository.files(repository.commit("HEAD")); }) ==
        "there was no `okr.yaml` in the repository then");
}
