// What `okr init` writes: on any day a workspace without a finding, all of it or nothing.
#include <filesystem>
#include <sstream>

#include "cli/main.hpp"
#include "cli/templates.hpp"
#include "disk/create.hpp"
#include "okr/check.hpp"
#include "okr/failure.hpp"
#include "okr/read.hpp"
#include "unit/catch.hpp"
#include "unit/temporary_folder.hpp"

using namespace okr;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view editor_line = "# yaml-language-server: $schema=https://";

std::size_t findings_on(std::string_view today, const SourceTree& files) {
  ReadResult read = read_workspace(files);
  const Scores scores = score(read.workspace, *parse_date(today));
  return check(read.workspace, scores, std::move(read.findings)).size();
}

}  // namespace

TEST_CASE("what init writes has no finding on the day, before it and long after", "[init]") {
  const std::string day = GENERATE("2026-01-01", "2026-03-31", "2026-05-15", "2026-12-31", "2028-02-29");
  const test::TemporaryFolder folder;
  std::istringstream in;
  std::ostringstream out, err;
  cli::Environment environment;
  environment.folder = folder.path();
  REQUIRE(cli::run({"init", "--today", day}, environment, in, out, err) == 0);
  const SourceTree files = load_directory(folder.path());
  REQUIRE(files.files.size() == 2);
  for (const SourceFile& file : files.files) CHECK(file.bytes.starts_with(editor_line));
  CAPTURE(day);
  CHECK(findings_on(day, files) == 0);
  CHECK(findings_on("2025-01-01", files) == 0);
  CHECK(findings_on("2031-07-01", files) == 0);
}

TEST_CASE("once agreed, the first objective has no error and no warning either", "[init]") {
  const Date today = *parse_date("2026-04-10");
  SourceTree tree{cli::first_files(today), {}};
  std::string& text = tree.files.front().bytes;
  const std::size_t state = text.find("    state: draft");
  REQUIRE(state != std::string::npos);
  text.erase(state, text.find('\n', state) + 1 - state);
  ReadResult read = read_workspace(tree);
  const Scores scores = score(read.workspace, today);
  for (const Finding& finding : check(read.workspace, scores, std::move(read.findings))) {
    CAPTURE(finding.rule);
    CHECK(finding.severity == Severity::info);
  }
}

TEST_CASE("the example for init is the repository's, and okr.yaml comes last", "[init]") {
  const std::vector<SourceFile> files = cli::example_files();
  CHECK(files.size() == 9);
  CHECK(files.back().path == "okr.yaml");
  for (const SourceFile& file : files) CHECK(file.bytes.starts_with(editor_line));
}

TEST_CASE("files are made with their folders", "[disk]") {
  const test::TemporaryFolder folder;
  disk::create_files(folder.path() / "a" / "b", {{"c/d.yaml", "one\n"}, {"c/e.yaml", ""}, {"okr.yaml", "two\n"}});
  const SourceTree tree = load_directory(folder.path() / "a" / "b");
  REQUIRE(tree.files.size() == 3);
  CHECK(tree.files[0].bytes == "one\n");
  CHECK(tree.files[2].bytes == "two\n");
}

TEST_CASE("where one file can't be made none is, and nothing is replaced or followed", "[disk]") {
  const test::TemporaryFolder folder, elsewhere;
  const fs::path root = folder.path() / "root";
  const std::vector<SourceFile> files = {{"new/first.yaml", "1"}, {"q/second.yaml", "2"}};
  SECTION("a link to a folder") {
    fs::create_directory(root);
    fs::create_symlink(elsewhere.path(), root / "q");
  }
  SECTION("a link to nowhere") {
    folder.write("root/q/kept", ""), fs::create_symlink("nowhere", root / "q/second.yaml");
  }
  SECTION("a file") { folder.write("root/q/second.yaml", "kept"); }
  SECTION("a file in place of a folder") { folder.write("root/q", "kept"); }
  SECTION("a file in place of the root") { folder.write("root", "kept"); }
  CHECK_THROWS_AS(disk::create_files(root, files), Failure);
  CHECK_FALSE(fs::exists(root / "new"));
  CHECK(fs::is_empty(elsewhere.path()));
  CHECK_FALSE(fs::is_regular_file(root / "nowhere"));
  if (fs::is_regular_file(root / "q/second.yaml")) CHECK(fs::file_size(root / "q/second.yaml") == 4);
}
