// Work on several threads.
#include "model/threads.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <latch>
#include <stdexcept>
#include <vector>

#include "unit/catch.hpp"

using okr::model::in_shares;
using okr::model::on_threads;

TEST_CASE("each thread is called once, with its number") {
  std::array<std::atomic<int>, 4> calls{};
  std::latch all(calls.size());
  on_threads(calls.size(), [&](std::size_t number) {
    ++calls[number];
    all.arrive_and_wait();
  });
  for (const auto& count : calls) CHECK(count == 1);
}

TEST_CASE("threads that were called once are called again, and from within other work") {
  std::atomic<int> calls = 0;
  for (int i = 0; i < 3; ++i) {
    std::latch all(2);
    on_threads(2, [&](std::size_t) {
      all.arrive_and_wait();
      std::latch inner(2);
      on_threads(2, [&](std::size_t) {
        ++calls;
        inner.arrive_and_wait();
      });
    });
  }
  CHECK(calls == 12);
}

TEST_CASE("what a thread throws comes out, once all have ended") {
  const std::size_t thrower = GENERATE(0U, 1U, 3U);
  std::atomic<int> ended = 0;
  std::latch all(4);
  const auto work = [&](std::size_t number) {
    all.arrive_and_wait();
    if (number == thrower) throw std::runtime_error("broken");
    ++ended;
  };
  CHECK_THROWS_AS(on_threads(4, work), std::runtime_error);
  CHECK(ended == 3);
}

TEST_CASE("shares have each number once") {
  const std::size_t count = GENERATE(0U, 1U, 7U, 8U, 9U, 1000U);
  std::vector<std::atomic<int>> seen(count);
  std::atomic<std::size_t> largest = 0;
  in_shares(count, 8, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) ++seen[i];
    largest = std::max(largest.load(), end - begin);
  });
  CHECK(std::ranges::all_of(seen, [](const std::atomic<int>& times) { return times == 1; }));
  CHECK(largest == std::min<std::size_t>(count, 8));
}
