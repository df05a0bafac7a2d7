// Waiting for files to be saved. A wait that is not told of a change would never end.
#include "disk/watch.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;

TEST_CASE("what is written, made, moved or removed ends the waiting, in new folders too", "[disk]") {
  const test::TemporaryFolder folder;
  folder.write("sub/a.yaml", "a");
  disk::Watch watch(folder.path());
  folder.write("b.yaml", "b");
  watch.wait();
  folder.write("sub/a.yaml", "changed");
  watch.wait();
  folder.write("new/c.yaml", "c");
  watch.wait();
  folder.write("new/c.yaml", "changed");
  watch.wait();
  std::filesystem::rename(folder.path() / "b.yaml", folder.path() / "sub/b.yaml");
  watch.wait();
  std::filesystem::remove(folder.path() / "sub/b.yaml");
  watch.wait();
  CHECK(std::filesystem::exists(folder.path() / "new/c.yaml"));
}

TEST_CASE("what is no folder can't be watched", "[disk]") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(disk::Watch(folder.path() / "none"), Failure);
}
