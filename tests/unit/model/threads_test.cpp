// Work on several threads.
#include "model/threads.hpp"

#include <array>
#include <atomic>
#include <stdexcept>

#include "unit/catch.hpp"

using okr::model::on_threads;

TEST_CASE("each thread is called once, with its number") {
  std::array<std::atomic<int>, 4> calls{};
  on_threads(calls.size(), [&](std::size_t number) { ++calls[number]; });
  for (const auto& count : calls) CHECK(count == 1);
}

TEST_CASE("what a thread throws comes out, once all have ended") {
  const std::size_t thrower = GENERATE(0U, 1U, 3U);
  std::atomic<int> ended = 0;
  const auto work = [&](std::size_t number) {
    if (number == thrower) throw std::runtime_error("broken");
    ++ended;
  };
  CHECK_THROWS_AS(on_threads(4, work), std::runtime_error);
  CHECK(ended == 3);
}
