// Where a repository is taken to begin.
#include "disk/repository.hpp"

#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using okr::disk::find_repository;

TEST_CASE("a repository is the nearest folder with a .git") {
  const okr::test::TemporaryFolder folder;
  folder.write("outer/.git/HEAD", "");
  folder.write("outer/okrs/deep/x", "");
  folder.write("outer/submodule/.git", "gitdir: elsewhere\n");
  folder.write("outer/submodule/okrs/x", "");
  const auto root = folder.path();
  CHECK(find_repository(root / "outer") == root / "outer");
  CHECK(find_repository(root / "outer/okrs/deep") == root / "outer");
  CHECK(find_repository(root / "outer/submodule/okrs") == root / "outer/submodule");
  CHECK(find_repository("/") == std::nullopt);
}
