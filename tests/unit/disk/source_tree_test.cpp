// Which files a workspace has, on a real disk.
#include "okr/source_tree.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "okr/failure.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;
using okr::test::TemporaryFolder;

std::vector<std::string> paths_of(const okr::SourceTree& tree) {
  std::vector<std::string> paths;
  for (const okr::SourceFile& file : tree.files) paths.push_back(file.path);
  return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a workspace is found upwards", "[disk]") {
  const TemporaryFolder folder;
  folder.write("ws/okr.yaml", "okr: 1\n");
  folder.write("ws/2026/q2/claims.yaml", "");
  folder.write("ws/2026/inner/okr.yaml", "okr: 1\n");
  const fs::path root = fs::canonical(folder.path()) / "ws";
  CHECK(okr::find_workspace(root) == root);
  CHECK(okr::find_workspace(root / "2026/q2") == root);
  CHECK(okr::find_workspace(root / "2026/inner") == root / "2026/inner");
  CHECK_THROWS_AS(okr::find_workspace(folder.path()), okr::Failure);
  CHECK_THROWS_AS(okr::find_workspace(root / "missing"), okr::Failure);
}

TEST_CASE("every YAML file below a workspace is read, in the order of its bytes", "[disk]") {
  const TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  for (const char* path : {"b.yaml", "a/z.yml", "a.yaml", "a-b/c.yaml", "Z.yaml", "a/new\nline.yaml"}) {
    folder.write(path, path);
  }
  for (const char* path : {"notes.txt", "a/README.md", ".hidden.yaml", ".git/x.yaml", "yaml"}) folder.write(path, "no");
  const okr::SourceTree tree = okr::load_directory(folder.path());
  CHECK(paths_of(tree) == Paths{"Z.yaml", "a-b/c.yaml", "a.yaml", "a/new\nline.yaml", "a/z.yml", "b.yaml", "okr.yaml"});
  CHECK(tree.files[4].bytes == "a/z.yml");
  CHECK(tree.unreadable.empty());
}

TEST_CASE("a workspace within a workspace is none of its files", "[disk]") {
  const TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("in/side/okr.yaml", "okr: 1\n");
  folder.write("in/side/below/a.yaml", "");
  folder.write("in/b.yaml", "");
  CHECK(paths_of(okr::load_directory(folder.path())) == Paths{"in/b.yaml", "okr.yaml"});
}

TEST_CASE("what exclude names is left out, with all that is below it", "[disk]") {
  const TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\nexclude: [\"archive/**\", old, \"**/*.draft.yaml\"]\n");
  for (const char* path : {"archive/a.yaml", "old/deep/b.yaml", "x/y/c.draft.yaml", "x/archive/d.yaml"}) {
    folder.write(path, "");
  }
  CHECK(paths_of(okr::load_directory(folder.path())) == Paths{"okr.yaml", "x/archive/d.yaml"});
}

TEST_CASE("links are not followed, and only regular files are opened", "[disk]") {
  const TemporaryFolder folder;
  folder.write("elsewhere/secret.yaml", "secret");
  folder.write("ws/okr.yaml", "okr: 1\n");
  folder.write("ws/a.yaml", "");
  fs::create_symlink("../elsewhere/secret.yaml", folder.path() / "ws/link.yaml");
  fs::create_directory_symlink("../elsewhere", folder.path() / "ws/linked");
  fs::create_directory_symlink(".", folder.path() / "ws/loop");
  REQUIRE(mkfifo((folder.path() / "ws/fifo.yaml").c_str(), 0600) == 0);
  fs::create_directory(folder.path() / "ws/folder.yaml");
  const okr::SourceTree tree = okr::load_directory(folder.path() / "ws");
  CHECK(paths_of(tree) == Paths{"a.yaml", "okr.yaml"});
  CHECK(tree.unreadable.empty());
}

TEST_CASE("a file over 4 MiB is named but not read", "[disk]") {
  const TemporaryFolder folder;
  const std::size_t limit = std::size_t{4} << 20;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("at.yaml", std::string(limit, '#'));
  folder.write("over.yaml", std::string(limit + 1, '#'));
  const okr::SourceTree tree = okr::load_directory(folder.path());
  REQUIRE(paths_of(tree) == Paths{"at.yaml", "okr.yaml", "over.yaml"});
  CHECK_FALSE(tree.files[0].too_large);
  CHECK(tree.files[0].bytes.size() == limit);
  CHECK(tree.files[2].too_large);
  CHECK(tree.files[2].bytes.empty());
}

TEST_CASE("what the system refuses is named, and the rest is read", "[disk]") {
  if (geteuid() == 0) {
    WARN("root may read everything: skipped");
    return;
  }
  const TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  folder.write("closed.yaml", "");
  folder.write("shut/a.yaml", "");
  fs::permissions(folder.path() / "closed.yaml", fs::perms::none);
  fs::permissions(folder.path() / "shut", fs::perms::none);
  const okr::SourceTree tree = okr::load_directory(folder.path());
  fs::permissions(folder.path() / "shut", fs::perms::owner_all);
  CHECK(paths_of(tree) == Paths{"okr.yaml"});
  REQUIRE(tree.unreadable.size() == 2);
  CHECK(tree.unreadable[0].path == "closed.yaml");
  CHECK(tree.unreadable[1].path == "shut");
}

TEST_CASE("a tree that is very deep, or very wide, is read whole", "[disk]") {
  const TemporaryFolder folder;
  folder.write("okr.yaml", "okr: 1\n");
  for (int i = 0; i < 500; ++i) folder.write("wide/" + std::to_string(i) + "/a.yaml", "x");
  for (int i = 0; i < 500; ++i) folder.write("many/" + std::to_string(i) + ".yaml", "x");
  constexpr int depth = 3000;
  folder.nest("d", depth, "deep.yaml");
  const okr::SourceTree tree = okr::load_directory(folder.path());
  CHECK(tree.files.size() == 1002);
  CHECK(tree.files.front().path.size() == 2 * depth + std::string("deep.yaml").size());
  CHECK(tree.unreadable.empty());
}
