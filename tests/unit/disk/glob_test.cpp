// What `exclude` patterns describe.
#include "disk/glob.hpp"

#include <string>

#include "unit/catch.hpp"

using okr::disk::matches;

TEST_CASE("a glob describes whole paths", "[disk]") {
  struct Row {
    std::string pattern, path;
    bool matches;
  };
  const Row row = GENERATE(values<Row>({
      {"archive/**", "archive/2024/claims.yaml", true},
      {"archive/**", "archive/claims.yaml", true},
      {"archive/**", "2026/archive/claims.yaml", false},
      {"archive", "archive", true},
      {"archive/", "archive", true},
      {"archive", "archived", false},
      {"**/archive", "archive", true},
      {"**/archive", "2026/q2/archive", true},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "a/x/y/c", false},
      {"**/b/**/d.yaml", "a/b/c/b/d.yaml", true},
      {"**", "any/thing.yaml", true},
      {"*.yaml", "claims.yaml", true},
      {"*.yaml", "2026/claims.yaml", false},
      {"2026*/*.yml", "2026-Q2/claims.yml", true},
      {"*-draft-*.yaml", "a-draft-b-draft-.yaml", true},
      {"*-draft-*.yaml", "a-draft.yaml", false},
      {"a?c", "abc", true},
      {"a?c", "aéc", true},
      {"a?c", "ac", false},
      {"a?c", "a/c", false},
      {"a*c", "a/c", false},
      {"x**y", "xaay", true},
      {"[ab].yaml", "a.yaml", false},
      {"[ab].yaml", "[ab].yaml", true},
      {"", "a", false},
      {"A", "a", false},
  }));
  CAPTURE(row.pattern, row.path);
  CHECK(matches(row.pattern, row.path) == row.matches);
}

TEST_CASE("a hostile glob takes no more than the product of the lengths", "[disk]") {
  std::string stars, folders;
  for (int i = 0; i < 2000; ++i) stars += "*a";
  for (int i = 0; i < 2000; ++i) folders += "**/a/";
  std::string deep;
  for (int i = 0; i < 4000; ++i) deep += "a/";
  CHECK_FALSE(matches(stars + "b", std::string(4000, 'a')));
  CHECK_FALSE(matches(folders + "b", deep));
}
