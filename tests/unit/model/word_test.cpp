// Words: the same text is the same word, in all threads.
#include "okr/word.hpp"

#include <thread>
#include <vector>

#include "unit/catch.hpp"

using okr::Word;

TEST_CASE("a word is what it was made of") {
  const std::string day = "day";
  CHECK(Word(day).text() == "day");
  CHECK(Word("day") == Word(day));
  CHECK(Word("day") == "day");
  CHECK(Word("day") != Word("days"));
  CHECK(Word() == Word(""));
  CHECK(Word().empty());
  CHECK(Word().text().empty());
  CHECK_FALSE(Word(" ").empty());
  CHECK("3 " + Word("day") + "s" == "3 days");
}

TEST_CASE("words of one text are one in all threads") {
  constexpr int threads = 4, words = 1000;
  std::vector<std::vector<Word>> made(threads);
  std::vector<std::thread> running;
  for (std::vector<Word>& own : made) {
    running.emplace_back([&own] {
      for (int i = 0; i < words; ++i) own.push_back(Word("noun-" + std::to_string(i % 300)));
    });
  }
  for (std::thread& thread : running) thread.join();
  for (const std::vector<Word>& own : made) CHECK(own == made.front());
  CHECK(made.front()[299].text() == "noun-299");
}
