// Replacing files on a real disk: all or nothing, and nothing left over.
#include "disk/replace.hpp"

#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "disk/read_file.hpp"
#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using okr::disk::Lock;
using okr::disk::replace_files;
using okr::test::TemporaryFolder;

std::string read(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("files are replaced, and keep their mode", "[disk]") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "a: 1\n");
  folder.write("sub/b.yaml", "b: 1\n");
  ::chmod((folder.path() / "a.yaml").c_str(), 0640);
  replace_files(Lock(folder.path()), {{"a.yaml", "a: 1\n", "a: 2\n"}, {"sub/b.yaml", "b: 1\n", ""}});
  CHECK(read(folder.path() / "a.yaml") == "a: 2\n");
  CHECK(read(folder.path() / "sub/b.yaml").empty());
  CHECK((static_cast<unsigned>(fs::status(folder.path() / "a.yaml").permissions()) & 07777U) == 0640);
  CHECK(entries(folder.path()) == 3);
}

TEST_CASE("where one file can't be replaced, none is, and nothing is left over", "[disk]") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "old");
  folder.write("changed.yaml", "somebody else's");
  folder.write("folder.yaml/x", "");
  fs::create_symlink("a.yaml", folder.path() / "link.yaml");
  fs::create_directory_symlink("folder.yaml", folder.path() / "linked");
  const std::string second = GENERATE("changed.yaml", "missing.yaml", "folder.yaml", "link.yaml", "linked/x", "no/x");
  CAPTURE(second);
  CHECK_THROWS_AS(replace_files(Lock(folder.path()), {{"a.yaml", "old", "new"}, {second, "old", "new"}}), okr::Failure);
  CHECK(read(folder.path() / "a.yaml") == "old");
  CHECK(entries(folder.path()) == 6);
}

TEST_CASE("new files are made, with the folders that they need; where one can't be, none is", "[disk]") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "old");
  replace_files(Lock(folder.path()), {{"2026-Q3/sub/new.yaml", "", "new", true}, {"a.yaml", "old", "new", false}});
  CHECK(read(folder.path() / "2026-Q3/sub/new.yaml") == "new");
  CHECK(read(folder.path() / "a.yaml") == "new");
  CHECK(entries(folder.path()) == 4);
  const auto fail = [&](const char* path, const char* before) {
    CHECK_THROWS_AS(
        replace_files(Lock(folder.path()), {{"2026-Q4/x.yaml", "", "x", true}, {path, before, "x", *before == '\0'}}),
        okr::Failure);
  };
  fail("2026-Q3/sub/new.yaml", "");
  fail("a.yaml/x.yaml", "");
  fail("a.yaml", "not this");
  CHECK(entries(folder.path()) == 4);
}

TEST_CASE("what somebody who was killed left behind is replaced", "[disk]") {
  const TemporaryFolder folder;
  folder.write("a.yaml", "old");
  folder.write(".a.yaml.okr-new", "half");
  replace_files(Lock(folder.path()), {{"a.yaml", "old", "new"}});
  CHECK(read(folder.path() / "a.yaml") == "new");
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a file that may not be written stays", "[disk]") {
  if (geteuid() == 0) {
    WARN("root may write everything: skipped");
    return;
  }
  const TemporaryFolder folder;
  folder.write("a.yaml", "old");
  fs::permissions(folder.path() / "a.yaml", fs::perms::owner_read);
  CHECK_THROWS_AS(replace_files(Lock(folder.path()), {{"a.yaml", "old", "new"}}), okr::Failure);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("of writers who wait for each other, none loses what another wrote", "[disk]") {
  const TemporaryFolder folder;
  folder.write("count", "");
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 8; ++writer) {
    writers.emplace_back([&] {
      for (int i = 0; i < 10; ++i) {
        const Lock lock(folder.path());
        const std::string before = okr::disk::read_named_file(folder.path() / "count");
        replace_files(lock, {{"count", before, before + "x"}});
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(read(folder.path() / "count").size() == 80);
}

TEST_CASE("a single file is put down, new or in place of one", "[disk]") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "baseline.json";
  okr::disk::put_file(path, "1");
  CHECK(okr::disk::read_named_file(path) == "1");
  okr::disk::put_file(path, "22");
  CHECK(okr::disk::read_named_file(path) == "22");
  CHECK(entries(folder.path()) == 1);
  CHECK_THROWS_AS(okr::disk::put_file(folder.path() / "no/baseline.json", "1"), okr::Failure);
  CHECK_THROWS_AS(okr::disk::read_named_file(folder.path() / "none"), okr::Failure);
  CHECK_THROWS_AS(okr::disk::read_named_file(folder.path()), okr::Failure);
}
