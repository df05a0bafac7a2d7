// Votes: a list whose only item takes no memory of its own.
#include "okr/votes.hpp"

#include <utility>
#include <vector>

#include "unit/catch.hpp"

using namespace okr;

namespace {

Votes votes_of(std::size_t count) {
  const std::vector<Vote> all = {{"ana", 0.7_d}, {"bo", 0.3_d}, {"", 1_d}};
  return std::vector<Vote>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace

TEST_CASE("votes are a list, whether none, one or many") {
  const std::size_t count = GENERATE(0U, 1U, 2U, 3U);
  Votes votes = votes_of(count);
  CHECK(votes.size() == count);
  CHECK(votes.empty() == (count == 0));
  CHECK(std::vector<Vote>(votes.begin(), votes.end()).size() == count);
  if (count > 0) CHECK(votes.front() == Vote{"ana", 0.7_d});
  if (count > 2) CHECK(votes[2] == Vote{"", 1_d});
  Votes copy = votes;
  CHECK(copy == votes);
  copy.push_back({"cy", 0_d});
  CHECK(copy.size() == count + 1);
  CHECK(votes.size() == count);
  const Votes moved = std::move(votes);
  CHECK(moved == votes_of(count));
  CHECK(votes.empty());  // NOLINT(bugprone-use-after-move): what is moved from has none
  votes = copy;
  CHECK(votes == copy);
  votes.clear();
  CHECK(votes.empty());
}

TEST_CASE("a share is exact, and stops at 0 and 1") {
  CHECK(Decimal(Share(0.7_d)) == 0.7_d);
  CHECK(Decimal(Share(0.000'000'001_d)) == 0.000'000'001_d);
  CHECK(Decimal(Share(1_d)) == 1_d);
  CHECK(Decimal(Share(1.5_d)) == 1_d);
  CHECK(Decimal(Share(-1_d)) == 0_d);
  CHECK(Share(0.25_d).to_string() == "0.25");
  CHECK(Share(0.3_d) < Share(0.7_d));
}
