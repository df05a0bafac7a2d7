// Unified diffs: their form, and that applying one gives the other text.
#include "render/unified_diff.hpp"

#include <random>
#include <sstream>
#include <vector>

#include "unit/catch.hpp"

namespace {

using okr::render::Terminal;

std::string diff(std::string_view before, std::string_view after, const Terminal& terminal = {}) {
  std::ostringstream out;
  okr::render::unified_diff(out, "a.yaml", before, after, terminal);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

/// Applies a diff as `patch` does, but strictly: every context line has to be where the hunk says.
std::string applied(const std::string& before, const std::string& patch) {
  const std::vector<std::string> old = lines_of(before), lines = lines_of(patch);
  std::string result;
  std::size_t at = 0;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    std::string line = lines[i];
    if (line.starts_with("@@ -")) {
      const auto first = static_cast<std::size_t>(std::stoul(line.substr(4)));
      const bool empty = line.substr(line.find(',')).starts_with(",0 ");
      for (const std::size_t start = empty ? first : first - 1; at < start; ++at) result += old[at];
      continue;
    }
    if (line.starts_with('\\')) continue;
    const bool unended = i + 1 < lines.size() && lines[i + 1].starts_with('\\');
    if (unended) line.pop_back();
    if (line[0] != '+') REQUIRE(old.at(at++) == line.substr(1));
    if (line[0] != '-') result += line.substr(1);
  }
  for (; at < old.size(); ++at) result += old[at];
  return result;
}

}  // namespace

TEST_CASE("a diff has three lines around each change, and neighbours make one hunk", "[diff]") {
  CHECK(diff("a\n", "a\n").empty());
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n").find("@@ -1,8 +1,8 @@") != std::string::npos);
  CHECK(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
  CHECK(diff("", "a\n") == "--- /dev/null\n+++ b/a.yaml\n@@ -0,0 +1,1 @@\n+a\n");
  CHECK(diff("a\r\nb", "a\r\nB") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+B\n"
        "\\ No newline at end of file\n");
}

TEST_CASE("a diff drives no terminal and no CI log", "[diff]") {
  CHECK(diff("##[error]x\n::error::y\n\x1b[31m\nz\n", "##[error]x\n::error::y\n\x1b[31m\nZ\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,4 +1,4 @@\n #\\#[error]x\n :\\:error::y\n \\x1b[31m\n-z\n+Z\n");
  CHECK(diff("a\n", "b\n", {80, true, true}).find("\x1b[32m+b\x1b[0m\n") != std::string::npos);
}

TEST_CASE("tabs and a byte-order mark stay, and what stands behind them drives nothing", "[diff]") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(diff(mark + "a\n", mark + "b\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,1 +1,1 @@\n-" + mark + "a\n+" + mark + "b\n");
  CHECK(diff("a\n" + mark + "b\n", "c\n").find("-\\ufeffb\n") != std::string::npos);
  CHECK(diff("a\tb # \t\x1b[31m\n\t::error::x\n", "\t##[error]\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,1 @@\n-a\tb # \t\\x1b[31m\n-\t:\\:error::x\n+\t#\\#[error]\n");
  CHECK(applied("a\tb\nc\n", diff("a\tb\nc\n", "a\tb\nd\te\n")) == "a\tb\nd\te\n");
}

TEST_CASE("a name with a blank ends with a tab, as `patch` wants it", "[diff]") {
  std::ostringstream out;
  okr::render::unified_diff(out, "my okrs/a.yaml", "a\n", "b\n", {});
  CHECK(out.str().starts_with("--- a/my okrs/a.yaml\t\n+++ b/my okrs/a.yaml\t\n@@ "));
}

TEST_CASE("a diff applied to the one text gives the other", "[diff]") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    const auto text = [&] {
      std::string lines;
      for (auto left = random() % 30; left > 0; --left)
        lines += std::string(1, static_cast<char>('a' + random() % 4)) + '\n';
      if (random() % 3 == 0 && !lines.empty()) lines.pop_back();
      return lines;
    };
    const std::string before = text(), after = text();
    CAPTURE(seed, before, after);
    CHECK(applied(before, diff(before, after)) == after);
  }
}

TEST_CASE("texts that have hardly a line in common are parted in the middle", "[diff]") {
  std::string before = "first\n", after = "first\n";
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  before += "last\n";
  after += "last\n";
  CHECK(applied(before, diff(before, after)) == after);
}
