// The names of commits that completion offers.
#include "history/reference_names.hpp"

#include <algorithm>

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/history/git_folder.hpp"

TEST_CASE("branches, tags and others' branches are named as git takes them", "[history]") {
  okr::test::GitFolder folder;
  folder.write("okrs/okr.yaml", "name: Test\n");
  const std::string id = folder.commit("2026-05-01");
  folder.check_out("team/claims", id);
  folder.write(".git/refs/tags/q2", id + "\n");
  folder.write(".git/refs/remotes/origin/main", id + "\n");
  folder.write(".git/refs/stash", id + "\n");
  std::vector<std::string> names = okr::history::reference_names(folder.path() / "okrs");
  CHECK(names.front() == "HEAD");
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"HEAD", "main", "origin/main", "q2", "team/claims"});
}

TEST_CASE("where there is no repository there are no names", "[history]") {
  const okr::test::TemporaryFolder folder;
  CHECK_THROWS_AS(okr::history::reference_names(folder.path()), okr::Failure);
}
