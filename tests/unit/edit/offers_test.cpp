// Which fixes can be applied together.
#include "edit/offers.hpp"

#include "unit/catch.hpp"

namespace {

using namespace okr;

Finding with_fix(std::vector<Splice> fix) {
  Finding finding;
  finding.fix = std::move(fix);
  return finding;
}

/// How many findings each offer mends.
std::vector<std::size_t> counts(const Findings& findings) {
  std::vector<std::size_t> all;
  for (const edit::Offer& offer : edit::offers_of(findings)) all.push_back(offer.findings.size());
  return all;
}

using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("fixes that meet are not offered together, and to touch is to meet", "[edit]") {
  const Finding middle = with_fix({{{0, 10, 20}, "x"}});
  CHECK(counts({middle, with_fix({{{0, 21, 25}, "y"}})}) == Counts{1, 1});
  CHECK(counts({middle, with_fix({{{0, 20, 25}, "y"}})}) == Counts{1});
  CHECK(counts({middle, with_fix({{{0, 20, 20}, "y"}})}) == Counts{1});
  CHECK(counts({middle, with_fix({{{0, 12, 14}, "y"}})}) == Counts{1});
  CHECK(counts({middle, with_fix({{{0, 5, 30}, "y"}})}) == Counts{1});
  CHECK(counts({middle, with_fix({{{0, 5, 10}, "y"}})}) == Counts{1});
  CHECK(counts({middle, with_fix({{{0, 5, 9}, "y"}})}) == Counts{1, 1});
  CHECK(counts({middle, with_fix({{{1, 10, 20}, "y"}})}) == Counts{1, 1});
  CHECK(counts({middle, with_fix({{{0, 40, 41}, "y"}, {{0, 15, 15}, "z"}})}) == Counts{1});
}

TEST_CASE("one fix may mend several findings, and what has no fix is no offer", "[edit]") {
  const Finding finding = with_fix({{{0, 10, 20}, "x"}});
  CHECK(counts({finding, with_fix({}), finding}) == Counts{2});
  CHECK(counts({finding, with_fix({{{0, 10, 20}, "y"}}), finding}) == Counts{2});
  CHECK(counts({with_fix({})}).empty());
}

TEST_CASE("offers are applied together, each in its file", "[edit]") {
  const SourceTree files{{{"a.yaml", "abcdef"}, {"b.yaml", "ghi"}}, {}};
  const auto offers = edit::offers_of(
      {with_fix({{{0, 4, 5}, "X"}, {{1, 0, 0}, "_"}}), with_fix({{{0, 0, 1}, ""}}), with_fix({{{1, 3, 3}, "!"}})});
  REQUIRE(offers.size() == 3);
  const SourceTree all = edit::with(files, {&offers[0], &offers[1], &offers[2]});
  CHECK(all.files[0].bytes == "bcdXf");
  CHECK(all.files[1].bytes == "_ghi!");
  CHECK(edit::with(files, {&offers[1]}).files[0].bytes == "bcdef");
}
