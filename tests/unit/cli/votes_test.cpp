// Votes of confidence as they are said.
#include "cli/votes.hpp"

#include "okr/failure.hpp"
#include "unit/catch.hpp"

namespace {

using namespace okr;

std::string in_words(std::string_view text) {
  std::string words;
  for (const Vote& vote : cli::parse_votes(text)) {
    words += (words.empty() ? "" : " ") + vote.who + "=" + vote.confidence.to_string();
  }
  return words;
}

}  // namespace

TEST_CASE("votes are read with names and without, with commas and blanks", "[cli]") {
  CHECK(in_words("0.7") == "=0.7");
  CHECK(in_words("70%") == "=0.7");
  CHECK(in_words("0") == "=0");
  CHECK(in_words("1") == "=1");
  CHECK(in_words("0.7,0.3") == "=0.7 =0.3");
  CHECK(in_words("0.7 0.3 0.5") == "=0.7 =0.3 =0.5");
  CHECK(in_words("ana=0.7,bo=0.3") == "ana=0.7 bo=0.3");
  CHECK(in_words("ana=0.7, bo=30%") == "ana=0.7 bo=0.3");
  CHECK(in_words("ana 0.7 bo 0.3") == "ana=0.7 bo=0.3");
  CHECK(in_words("ana: 0.7, bo: 0.3") == "ana=0.7 bo=0.3");
}

TEST_CASE("what is no vote is refused", "[cli]") {
  for (const char* text :
       {"", ",", "7", "-0.1", "high", "ana=", "=0.7", "ana=0.7,0.3", "ana=0.7,ana=0.3", "0.7 ana", "1.01"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(cli::parse_votes(text), Failure);
  }
}
