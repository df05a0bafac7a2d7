// Where versions can only be merged as texts, or git's own merge of them is taken.
#include <string>

#include "edit/merge.hpp"
#include "unit/catch.hpp"

using okr::edit::merge;

TEST_CASE("what is not YAML is merged line by line", "[merge]") {
  const auto merged = merge("a: 1\n\n\n\nb: [\n", "a: 2\n\n\n\nb: [\n", "a: 1\n\n\n\nb: {\n");
  CHECK(merged.bytes == "a: 2\n\n\n\nb: {\n");
  CHECK(merged.conflicts == 0);
  const auto conflict = merge("a: [\n", "a: {\n", "a: ]\n");
  CHECK(conflict.bytes == "<<<<<<< ours\na: {\n=======\na: ]\n>>>>>>> theirs\n");
  CHECK(conflict.conflicts == 1);
}

TEST_CASE("sides that can be read merge into what can be read, or are kept apart", "[merge]") {
  // One mistake that both mended, each in its own way; two keys, of which each side took out one.
  const auto mended = merge("tags: [a\n\n\n\nb: 1\n", "tags: [a]\n\n\n\nb: 1\n", "tags: [a\n\n\n ]\nb: 1\n");
  CHECK(mended.bytes == "<<<<<<< ours\ntags: [a]\n\n\n\n=======\ntags: [a\n\n\n ]\n>>>>>>> theirs\nb: 1\n");
  CHECK(mended.conflicts == 1);
  CHECK(mended.apart);
  const auto emptied = merge("a: 1\n\nb: 1\n", "\nb: 1\n", "a: 1\n\n");
  CHECK(emptied.bytes == "<<<<<<< ours\n\nb: 1\n=======\na: 1\n\n>>>>>>> theirs\n");
  CHECK(emptied.conflicts == 1);
  CHECK(emptied.apart);
  CHECK(merge("# c\n", "# c\na: 1\n", "# top\n# c\n").bytes == "# top\n# c\na: 1\n");
  CHECK_FALSE(merge("a: 1\n", "a: 2\n", "a: 3\n").apart);
}

TEST_CASE("where git merges to the same values, its bytes are taken", "[merge]") {
  // Between the keys of a map any order says the same.
  const auto merged = merge("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\nc: 3\nd: 4\n", "e: 5\na: 1\nb: 2\nc: 3\n");
  CHECK(merged.bytes == "e: 5\na: 1\nb: 2\nc: 3\nd: 4\n");
}

TEST_CASE("a value brings the gap before it, whoever merges", "[merge]") {
  CHECK(merge("a: 1\n", "a:   1\n", "a:  2\n").bytes == "a:  2\n");
  CHECK(merge("a: 1\n", "a:  2\n", "a:   1\n").bytes == "a:  2\n");
}

TEST_CASE("what is no text stays ours, and conflicts", "[merge]") {
  using namespace std::string_literals;
  const std::string base = "a: x\0y\nb: 1\n"s, ours = "a: x\0y\nb: 2\n"s, theirs = "a: x\0z\nb: 1\n"s;
  const auto merged = merge(base, ours, theirs);
  CHECK(merged.conflicts == 1);
  CHECK(merged.bytes == ours);
  CHECK(merge(base, ours, base).bytes == ours);
  CHECK(merge(base, base, theirs).bytes == theirs);
}
